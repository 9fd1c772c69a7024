package dev.tributary.aggregation.source;

import java.util.List;

/**
 * A GET to a Service.
 *
 * @param target path and query, percent-encoded, beginning with {@code /}; scheme, host and port are the Service's own
 * @param headers what this call sends besides the headers that the Service sets for every call
 * @param caller whose allowed headers and trace the call carries on
 * @param deadline when the asker stops waiting
 */
public record ServiceCall(String target, List<Header> headers, Caller caller, Deadline deadline) implements SourceCall {

    public ServiceCall {
        headers = List.copyOf(headers);
    }
}
