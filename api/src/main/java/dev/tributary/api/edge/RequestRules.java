package dev.tributary.api.edge;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.AsciiString;
import java.util.List;
import org.springframework.http.HttpStatus;

/** What every request keeps to, whatever it asks for. What is said twice, or loosely, others may read in another way. */
final class RequestRules {

    private static final AsciiString IDENTITY = AsciiString.cached("identity");
    private static final AsciiString CHUNKED = AsciiString.cached("chunked");

    private RequestRules() {}

    /** Makes the target of a request a path; throws what is wrong with it. */
    static void apply(HttpRequest request) {
        if (request.decoderResult().isFailure()) {
            throw RefusedRequest.of(request.decoderResult().cause());
        }
        checkVersion(request.protocolVersion());
        checkHost(request);
        checkBody(request.headers());
        RequestTargets.apply(request);
    }

    private static void checkVersion(HttpVersion version) {
        if (!version.equals(HttpVersion.HTTP_1_1) && !version.equals(HttpVersion.HTTP_1_0)) {
            throw new RefusedRequest(HttpStatus.HTTP_VERSION_NOT_SUPPORTED, version.text() + " (expected: HTTP/1.1)");
        }
    }

    private static void checkHost(HttpRequest request) {
        List<String> hosts = request.headers().getAll(HttpHeaderNames.HOST);
        boolean mayBeAbsent = request.protocolVersion().equals(HttpVersion.HTTP_1_0);
        if (hosts.size() > 1 || (hosts.isEmpty() && !mayBeAbsent)) {
            throw RefusedRequest.malformed("host: " + hosts.size() + " of them (expected: one)");
        }
        if (!hosts.isEmpty() && !Hosts.isOne(hosts.getFirst())) {
            throw RefusedRequest.malformed("host: unreadable (expected: a name, or a name and a port)");
        }
    }

    private static void checkBody(HttpHeaders headers) {
        String coding = headers.get(HttpHeaderNames.TRANSFER_ENCODING);
        if (coding != null
                && (headers.getAll(HttpHeaderNames.TRANSFER_ENCODING).size() > 1 || !isOne(CHUNKED, coding))) {
            throw RefusedRequest.malformed("transfer-encoding: not known (expected: chunked)");
        }
        List<String> encodings = headers.getAll(HttpHeaderNames.CONTENT_ENCODING);
        if (!encodings.stream().allMatch(encoding -> isOne(IDENTITY, encoding))) {
            throw new RefusedRequest(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "content-encoding (expected: none)");
        }
    }

    private static boolean isOne(AsciiString expected, String value) {
        return expected.contentEqualsIgnoreCase(value);
    }
}
