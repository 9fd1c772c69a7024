package dev.tributary.api.operations.deploy;

import dev.tributary.api.edge.Tls;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Whether the service would take its settings: it is made of them what it would be made of at the start. */
final class PropertiesCheck implements SettingCheck {

    private static final String OURS = "dev.tributary";

    private static final List<Class<?>> DECLARED = declared();

    /** As messages of the service end, which never hold a secret; others are not told. */
    private static final String EXPECTED = "(expected: ";

    @Override
    public Stream<Weakness> of(Settings settings) {
        return Stream.concat(DECLARED.stream().flatMap(type -> refusal(settings, type)), port(settings));
    }

    private static List<Class<?>> declared() {
        var scan = new ClassPathScanningCandidateComponentProvider(false, new StandardEnvironment());
        scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scan.findCandidateComponents(OURS).stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .toList();
    }

    private static Stream<Weakness> refusal(Settings settings, Class<?> type) {
        String prefix = Objects.requireNonNull(type.getAnnotation(ConfigurationProperties.class))
                .value();
        try {
            settings.bound(prefix, type);
            return Stream.empty();
        } catch (BindException refused) {
            return Stream.of(weakness(refused));
        }
    }

    private static Weakness weakness(BindException refused) {
        String message = String.valueOf(
                NestedExceptionUtils.getMostSpecificCause(refused).getMessage());
        return message.contains(EXPECTED)
                ? Risk.SETTING_REFUSED.found(message)
                : Weakness.unreadable(refused.getName().toString());
    }

    private static Stream<Weakness> port(Settings settings) {
        try {
            ServerProperties server = settings.bound("server", ServerProperties.class);
            Tls.check(server.getSsl(), server.getHttp2());
            Tls.checkRedirect(server.getSsl(), settings.get("tributary.redirect.port"));
            return Stream.empty();
        } catch (BindException unreadable) {
            return Stream.of(Weakness.unreadable(unreadable.getName().toString()));
        } catch (IllegalArgumentException refused) {
            return Stream.of(Risk.SETTING_REFUSED.found(String.valueOf(refused.getMessage())));
        }
    }
}
