package dev.tributary.aggregation.http;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.json.JsonException;
import dev.tributary.aggregation.source.Service;
import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceFailure;
import dev.tributary.aggregation.source.SourceFailure.Broken;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A Service's answer while it arrives: status, headers, body, in the order in which each can end it. */
final class Answer {

    private static final int DRAINED = 64 * 1024;

    private final int maxBytes;
    private final int maxDepth;
    private Body body = Body.NONE;
    private @Nullable SourceException refusal;
    private boolean lasting;

    Answer(Service service) {
        this.maxBytes = service.maxResponse();
        this.maxDepth = service.maxDepth();
    }

    /**
     * Takes status and headers. A refusal is read on, so that its connection can be used again.
     *
     * @throws SourceException if there is no point in reading on
     */
    void begin(HttpResponse response) {
        int status = response.status().code();
        if (status < 200) {
            throw new SourceException(Statuses.failure(response));
        }
        lasting = HttpUtil.isKeepAlive(response);
        if (status >= 300) {
            refusal = new SourceException(Statuses.failure(response));
            body = Body.counted(DRAINED);
        } else {
            refuseUnreadable(status, response.headers());
            body = Body.kept(response.headers().getInt(HttpHeaderNames.CONTENT_LENGTH, 0), maxBytes);
        }
    }

    private static void refuseUnreadable(int status, HttpHeaders headers) {
        boolean empty = status == 204 || status == 205 || "0".equals(headers.get(HttpHeaderNames.CONTENT_LENGTH));
        if (headers.contains(HttpHeaderNames.CONTENT_ENCODING)) {
            throw broken("content-encoding");
        }
        if (empty) {
            throw broken("empty-body");
        }
        if (!isJson(headers.get(HttpHeaderNames.CONTENT_TYPE))) {
            throw broken("not-json");
        }
    }

    private static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        int end = contentType.indexOf(';');
        String type =
                (end < 0 ? contentType : contentType.substring(0, end)).trim().toLowerCase(Locale.ROOT);
        return type.equals("application/json") || (type.startsWith("application/") && type.endsWith("+json"));
    }

    /**
     * Takes a piece of the body.
     *
     * @throws SourceException if it is too much
     */
    void add(ByteBuf chunk) {
        body.add(chunk);
    }

    /**
     * The value, once all has been taken.
     *
     * @throws SourceException if it is none; what is wrong with a body may be its length, so its connection is not to be
     *     trusted
     */
    Json value() {
        try {
            return Json.checked(body.toBytes(), maxDepth);
        } catch (JsonException wrong) {
            throw broken(
                    switch (wrong.kind()) {
                        case EMPTY -> "empty-body";
                        case TRUNCATED -> "truncated-json";
                        case TOO_DEEP -> "too-deep";
                        case BAD_UTF8 -> "bad-utf8";
                        case MALFORMED -> "malformed-json";
                    });
        }
    }

    /** What the Service said instead of answering; {@code null} if it answers. */
    @Nullable
    SourceException refusal() {
        return refusal;
    }

    /** Whether the connection is said to outlive the answer. */
    boolean isLasting() {
        return lasting;
    }

    static SourceException broken(String reason) {
        return new SourceException((SourceFailure) new Broken(reason, false));
    }
}
