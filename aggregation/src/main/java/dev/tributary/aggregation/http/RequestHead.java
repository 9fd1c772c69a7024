package dev.tributary.aggregation.http;

import dev.tributary.aggregation.source.Deadline;
import dev.tributary.aggregation.source.Header;
import dev.tributary.aggregation.source.Service;
import dev.tributary.aggregation.source.ServiceCall;
import dev.tributary.aggregation.source.TraceParent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes what is sent for a call: a GET without a body. Every name and value was checked to be printable ASCII before,
 * so that none of them can end its line. A header that is said more than once is sent once, as it was said last: by us,
 * the caller, the Service, the call.
 */
final class RequestHead {

    private static final int USUAL_LENGTH = 512;

    private final Service service;
    private final String start;
    private final Map<String, String> usual = new LinkedHashMap<>();
    private final String usualText;

    RequestHead(Service service) {
        URI url = URI.create(service.url().toASCIIString());
        this.service = service;
        this.start = "GET " + url.getRawPath();
        usual.put("host", url.getRawAuthority());
        usual.put("accept", "application/json");
        usual.put("user-agent", "tributary");
        service.headers().forEach(header -> usual.put(header.name(), header.value()));
        this.usualText = text(usual);
    }

    byte[] of(ServiceCall call) {
        var head = new StringBuilder(USUAL_LENGTH);
        head.append(start).append(call.target()).append(" HTTP/1.1\r\n").append(headers(call));
        head.append(TraceParent.HEADER)
                .append(": ")
                .append(call.caller().trace().next());
        head.append("\r\n").append(Deadline.HEADER).append(": ");
        seconds(call, head);
        return head.append("\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private String headers(ServiceCall call) {
        return service.forward().isEmpty() && call.headers().isEmpty() ? usualText : text(merged(call));
    }

    private Map<String, String> merged(ServiceCall call) {
        var headers = new LinkedHashMap<>(usual);
        for (String name : service.forward()) {
            String value = call.caller().header(name);
            if (value != null && Header.isSendable(value)) {
                headers.put(name, value);
            }
        }
        service.headers().forEach(header -> headers.put(header.name(), header.value()));
        call.headers().forEach(header -> headers.put(header.name(), header.value()));
        return headers;
    }

    private static String text(Map<String, String> headers) {
        var text = new StringBuilder();
        headers.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        return text.toString();
    }

    /** The seconds that are left, with three decimals; no more than an attempt may take. */
    private void seconds(ServiceCall call, StringBuilder head) {
        long millis =
                Math.min(call.deadline().left().toMillis(), service.timeout().toMillis());
        head.append(millis / 1000).append('.').append((char) ('0' + millis / 100 % 10));
        head.append((char) ('0' + millis / 10 % 10)).append((char) ('0' + millis % 10));
    }
}
