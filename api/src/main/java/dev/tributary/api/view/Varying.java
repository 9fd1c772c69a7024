package dev.tributary.api.view;

import dev.tributary.aggregation.view.View;
import dev.tributary.aggregation.view.Views;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The headers of a caller that each view's answers depend on, as {@code Vary} names them. */
final class Varying {

    private final Map<String, String> headers;

    private Varying(Map<String, String> headers) {
        this.headers = headers;
    }

    static Varying of(Views views) {
        return new Varying(views.views().stream()
                .collect(Collectors.toUnmodifiableMap(
                        View::name,
                        view -> Stream.concat(credentials(view), views.headers(view).all().stream())
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining(", ")))));
    }

    private static Stream<String> credentials(View view) {
        return view.access().isPublic() ? Stream.empty() : Stream.of("authorization");
    }

    /** The names of a view's headers; {@code null} for none. */
    @Nullable
    String of(View view) {
        String names = headers.get(view.name());
        return names == null || names.isEmpty() ? null : names;
    }
}
