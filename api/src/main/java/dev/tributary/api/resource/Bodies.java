package dev.tributary.api.resource;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.json.JsonException;
import dev.tributary.api.problem.Problem;
import dev.tributary.api.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/** Reads the JSON that a caller sends: bounded, strict, in UTF-8. */
public final class Bodies {

    /** The most bytes of a body. */
    public static final int MOST_BYTES = 256 * 1024;

    /** What {@code PATCH} takes. */
    public static final List<MediaType> PATCHES =
            List.of(MediaType.parseMediaType("application/merge-patch+json"), MediaType.APPLICATION_JSON);

    private static final List<MediaType> JSON = List.of(MediaType.APPLICATION_JSON);
    private static final int DEEPEST = 20;

    private Bodies() {}

    /** The one JSON value that the body is; an error signal that is a problem if it is not. */
    public static Mono<Json> json(ServerRequest request) {
        return Mono.defer(() -> read(request, JSON, HttpHeaders.ACCEPT));
    }

    /** The same, where a merge patch may be sent as well. */
    public static Mono<Json> patch(ServerRequest request) {
        return Mono.defer(() -> read(request, PATCHES, HttpHeaders.ACCEPT_PATCH));
    }

    private static Mono<Json> read(ServerRequest request, List<MediaType> types, String tells) {
        checkType(request, types, tells);
        checkEncoding(request);
        if (request.headers().contentLength().orElse(0) > MOST_BYTES) {
            throw tooLarge();
        }
        return DataBufferUtils.join(request.exchange().getRequest().getBody(), MOST_BYTES)
                .map(Bodies::bytes)
                .defaultIfEmpty(new byte[0])
                .map(Bodies::checked)
                .onErrorMap(DataBufferLimitException.class, _ -> tooLarge());
    }

    private static void checkType(ServerRequest request, List<MediaType> types, String tells) {
        MediaType type = type(request);
        boolean fits = type != null
                && types.stream().anyMatch(type::equalsTypeAndSubtype)
                && (type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8));
        if (!fits) {
            String expected = types.stream().map(MediaType::toString).collect(Collectors.joining(", "));
            String found = type == null ? "nothing" : type.toString();
            throw unsupported("content-type: " + found + " (expected: " + expected + ", in UTF-8)", tells, expected);
        }
    }

    private static @Nullable MediaType type(ServerRequest request) {
        try {
            return request.headers().contentType().orElse(null);
        } catch (InvalidMediaTypeException wrong) {
            return null;
        }
    }

    private static void checkEncoding(ServerRequest request) {
        List<String> encodings = request.headers().header(HttpHeaders.CONTENT_ENCODING);
        if (!encodings.stream().allMatch("identity"::equalsIgnoreCase)) {
            throw unsupported("content-encoding (expected: none)", HttpHeaders.ACCEPT_ENCODING, "identity");
        }
    }

    private static ProblemException unsupported(String detail, String header, String value) {
        return Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, detail)
                .withHeader(header, value)
                .asException();
    }

    private static ProblemException tooLarge() {
        return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "body: too large (expected: at most " + MOST_BYTES + " bytes)")
                .asException();
    }

    private static byte[] bytes(DataBuffer buffer) {
        var bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static Json checked(byte[] body) {
        try {
            return Json.checked(body, DEEPEST);
        } catch (JsonException wrong) {
            String code = wrong.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            throw BodyErrors.problem(new BodyError("", code, String.valueOf(wrong.getMessage())));
        }
    }
}
