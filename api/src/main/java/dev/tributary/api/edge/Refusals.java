package dev.tributary.api.edge;

import dev.tributary.aggregation.source.TraceParent;
import dev.tributary.api.problem.Problem;
import dev.tributary.api.problem.ProblemDocument;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** What callers are told whose requests are refused, before the connection is closed. */
final class Refusals {

    static final String TRACE = TraceParent.HEADER;

    private final JsonMapper json;

    Refusals(JsonMapper json) {
        this.json = json;
    }

    /**
     * The problem as an answer. It names no instance, since there may be no address.
     *
     * @param trace what the caller says of the trace, if anything
     */
    FullHttpResponse answer(RefusedRequest refused, @Nullable String trace) {
        Problem problem = Problem.of(refused.status(), refused.detail());
        byte[] document = json.writeValueAsBytes(ProblemDocument.of(problem, null, TraceParent.of(trace)));
        var answer = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(refused.status().value()),
                Unpooled.wrappedBuffer(document));
        answer.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .set(HttpHeaderNames.CONTENT_LENGTH, document.length)
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        if (refused.status() == HttpStatus.UNSUPPORTED_MEDIA_TYPE) {
            answer.headers().set(HttpHeaderNames.ACCEPT_ENCODING, HttpHeaderValues.IDENTITY);
        }
        return answer;
    }
}
