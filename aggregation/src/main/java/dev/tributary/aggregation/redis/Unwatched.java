package dev.tributary.aggregation.redis;

import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Commands that are worth a try: nothing depends on what comes of them. */
final class Unwatched {

    private static final Logger LOG = LoggerFactory.getLogger(Unwatched.class);

    private Unwatched() {}

    static void command(CompletionStage<?> answer) {
        answer.whenComplete((value, error) -> {
            if (error != null) {
                LOG.debug("Redis did not do it: {}", error.getMessage());
            }
        });
    }
}
