package dev.tributary.aggregation.view.definition;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What the declaration of a Service may say. */
final class ServiceKeys {

    private static final Kind<Duration> SECONDS = Quantity.duration(Duration.ofSeconds(60));

    static final Mapping SERVICE = new Mapping();
    static final Mapping RETRYING = new Mapping();
    static final Mapping BREAKING = new Mapping();
    static final Mapping HEADER = new Mapping();

    static final Key<URI> URL = SERVICE.needs("url", Kind.ADDRESS, "where it is; never templated");
    static final Key<Duration> TIMEOUT =
            SERVICE.takes("timeout", SECONDS, "1s", "one attempt: connecting, headers and body together");
    static final Key<Integer> MAX_RESPONSE =
            SERVICE.takes("max-response", Quantity.size(64 << 20), "1MB", "a larger body is a failure (`too-large`)");
    static final Key<Integer> MAX_DEPTH = SERVICE.takes(
            "max-depth",
            Quantity.number(1, 1000),
            "64",
            "levels of arrays and objects; deeper is a failure (`too-deep`)");
    static final Key<Integer> CONCURRENCY = SERVICE.takes(
            "concurrency",
            Quantity.number(1, 10_000),
            "64",
            "calls in flight; one more fails at once (`concurrency-limit`)");
    static final Key<Block> RETRY = SERVICE.takes("retry", new Nested(RETRYING), "when a call is made again");
    static final Key<Block> BREAKER = SERVICE.takes("breaker", new Nested(BREAKING), "when it is left alone");
    static final Key<Block> HEADERS =
            SERVICE.takes("headers", new Nested(HEADER), "what every call carries besides its own headers");

    static final Key<Integer> ATTEMPTS =
            RETRYING.takes("attempts", Quantity.number(1, 3), "2", "in all; 1 switches retries off");
    static final Key<Duration> BACKOFF = RETRYING.takes(
            "backoff", SECONDS, "20ms", "the wait is random, from zero to this; doubled for the third attempt");
    static final Key<Integer> BUDGET = RETRYING.takes(
            "budget", Quantity.percent(0), "10%", "retries as a share of all calls, with at most 10 saved up");

    static final Key<Integer> WINDOW =
            BREAKING.takes("window", Quantity.number(5, 10_000), "50", "calls that are looked at");
    static final Key<Integer> FAILURE_RATE = BREAKING.takes(
            "failure-rate",
            Quantity.percent(1),
            "50%",
            "opens when this share of the window failed (or when 80 % were slow)");
    static final Key<Integer> MINIMUM =
            BREAKING.takes("minimum", Quantity.number(1, 10_000), "20", "calls before it may open; at most the window");
    static final Key<Duration> OPEN = BREAKING.takes(
            "open",
            Quantity.duration(Duration.ofMinutes(10)),
            "5s",
            "how long nothing is asked; then five calls are let through to see");
    static final Key<Boolean> ENABLED = BREAKING.takes("enabled", Kind.FLAG, "true", "`false`: it never opens");

    static final Key<List<Item>> FORWARD = HEADER.takes(
            "forward",
            Structure.list("list of names", Schema.filled(Schema.SCALAR.and(Schema.ref("header")))),
            "headers of the caller that are sent on; no other header of the caller is");
    static final Key<Map<String, Item>> SET = HEADER.takes(
            "set",
            Structure.named("names with text", Schema.filled(Schema.SCALAR.with("pattern", "^[ -~]*$")))
                    .with("propertyNames", Schema.ref("header")),
            "headers of every call");

    private ServiceKeys() {}
}
