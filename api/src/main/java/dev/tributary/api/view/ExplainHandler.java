package dev.tributary.api.view;

import dev.tributary.aggregation.explain.Explainer;
import dev.tributary.aggregation.explain.Explanation;
import dev.tributary.aggregation.explain.Format;
import dev.tributary.aggregation.view.BadArgument;
import dev.tributary.aggregation.view.BadArgumentsException;
import dev.tributary.aggregation.view.Parameter;
import dev.tributary.aggregation.view.View;
import dev.tributary.api.problem.ArgumentProblems;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Answers {@code ?explain}: what a view will do, instead of what comes of it. */
final class ExplainHandler {

    private static final String EXPLAIN = "explain";

    /** So that browsers show it. */
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Explainer explainer;

    ExplainHandler(Explainer explainer) {
        this.explainer = explainer;
    }

    /** Whether a request is for an explanation; a view's own parameter of that name is its own. */
    boolean isAsked(View view, ServerRequest request) {
        return request.queryParams().containsKey(EXPLAIN)
                && view.parameters().stream().noneMatch(ExplainHandler::isNamesake);
    }

    private static boolean isNamesake(Parameter parameter) {
        return parameter.in() == Parameter.In.QUERY && parameter.name().equals(EXPLAIN);
    }

    /** The explanation in the format that is asked for; nothing else that the request says is read. */
    Mono<ServerResponse> explain(View view, ServerRequest request) {
        return Mono.fromSupplier(() -> format(request))
                .flatMap(format -> explainer.explain(view).flatMap(explanation -> written(explanation, format)))
                .onErrorMap(BadArgumentsException.class, ArgumentProblems::of);
    }

    private static Format format(ServerRequest request) {
        List<String> said = Objects.requireNonNull(request.queryParams().get(EXPLAIN));
        String word = said.size() == 1 ? Objects.requireNonNullElse(said.getFirst(), "") : said.size() + " values";
        Format format = word.isEmpty() ? Format.JSON : Format.of(word);
        if (format == null) {
            throw new BadArgumentsException(List.of(
                    BadArgument.invalid(Parameter.In.QUERY, EXPLAIN, word, "nothing, or one of " + Format.WORDS)));
        }
        return format;
    }

    private static Mono<ServerResponse> written(Explanation explanation, Format format) {
        return ServerResponse.ok()
                .contentType(format == Format.JSON ? MediaType.APPLICATION_JSON : TEXT)
                .header("Cache-Control", "no-store")
                .bodyValue(explanation.in(format));
    }
}
