package dev.tributary.api.running;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import reactor.blockhound.BlockHound;

/** Has whatever blocks an event loop fail, from the first test on. It is not set on a process that only looks for tests. */
public final class EventLoopWatch implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        BlockHound.install();
    }
}
