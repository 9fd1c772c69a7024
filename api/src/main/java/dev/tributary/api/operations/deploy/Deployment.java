package dev.tributary.api.operations.deploy;

import dev.tributary.aggregation.view.Views;
import dev.tributary.persistence.database.DatabaseUrl;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.util.PlaceholderResolutionException;

/** A service that is about to be deployed, and all that is looked at before. */
public final class Deployment {

    private static final List<SettingCheck> OF_SETTINGS = List.of(
            new PropertiesCheck(),
            new SecretCheck(),
            new SigningKeyCheck(),
            new IssuerCheck(),
            new LocalCheck(),
            new TlsCheck(),
            new ProxyCheck(),
            new LimitsCheck(),
            new DatabaseAddressCheck(),
            ViewsRoleCheck::shared,
            new RedisAddressCheck(),
            new ManagementCheck(),
            new CorsCheck(),
            new DebugCheck(),
            new LoggingCheck(),
            new ProcessCheck());

    private static final List<StoredCheck> OF_DATABASE = List.of(
            new ServerCheck(),
            new ClockCheck(Clock.systemUTC()),
            new MigrationsCheck(),
            new RolesCheck(),
            new RecordsCheck(),
            new BooksCheck(),
            new ViewsRoleCheck(),
            new DemoPeopleCheck(),
            new ForeignKeyCheck(),
            new ResourceIndexCheck(),
            new ScansCheck());

    private final Settings settings;
    private final @Nullable DatabaseUrl named;

    /** With these settings; what is said of the database is asked at the address that is named, or else at theirs. */
    public Deployment(Settings settings, @Nullable DatabaseUrl named) {
        this.settings = settings;
        this.named = named;
    }

    /** Where the database is asked; {@code null} if nothing tells. */
    public @Nullable DatabaseUrl database() {
        return named == null ? settings.database(DatabaseRole.APP) : named;
    }

    /** All that was found, of the settings first. It blocks. */
    public List<Weakness> weaknesses(Views views) {
        return Stream.concat(ofSettings().stream(), ofDatabase(views).stream()).toList();
    }

    List<Weakness> ofSettings() {
        return OF_SETTINGS.stream().flatMap(this::found).distinct().toList();
    }

    private Stream<Weakness> found(SettingCheck check) {
        try {
            return check.of(settings).toList().stream();
        } catch (BindException unreadable) {
            return Stream.of(Weakness.unreadable(unreadable.getName().toString()));
        } catch (PlaceholderResolutionException unresolved) {
            return Stream.of(Weakness.unreadable("${" + unresolved.getPlaceholder() + "}"));
        }
    }

    List<Weakness> ofDatabase(Views views) {
        DatabaseUrl address = database();
        if (address == null) {
            return List.of();
        }
        try (var deployed = new Deployed(address, settings, views)) {
            var found = new ArrayList<Weakness>();
            OF_DATABASE.forEach(check -> found.addAll(found(check, deployed)));
            return found;
        } catch (SQLException unreachable) {
            return List.of(unanswered(unreachable));
        }
    }

    private static List<Weakness> found(StoredCheck check, Deployed deployed) {
        try {
            return check.of(deployed).toList();
        } catch (SQLException refused) {
            return List.of(unanswered(refused));
        }
    }

    private static Weakness unanswered(SQLException refusal) {
        String message =
                String.valueOf(refusal.getMessage()).lines().findFirst().orElse("");
        return Risk.DATABASE_UNANSWERED.found("database: " + message + " (expected: an answer)");
    }
}
