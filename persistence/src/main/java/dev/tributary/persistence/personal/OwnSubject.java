package dev.tributary.persistence.personal;

import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** The subjects of people and API tokens that are the shop's own: their ids. Others come from an outside issuer. */
public final class OwnSubject {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private OwnSubject() {}

    /** Null where the subject is not one of the shop's own. */
    public static @Nullable UUID id(String subject) {
        return ID.matcher(subject).matches() ? UUID.fromString(subject) : null;
    }

    /** What there is for the id; nothing where the subject is not one of the shop's own. */
    public static <T> Flux<T> of(String subject, Function<UUID, Flux<T>> asked) {
        UUID id = id(subject);
        return id == null ? Flux.empty() : asked.apply(id);
    }
}
