package dev.tributary.api.running;

import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.netty.buffer.ByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** What Netty says of buffers that nobody has released, and nobody can any more. */
final class LostBuffers extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final Logger DETECTOR = (Logger) LoggerFactory.getLogger(ResourceLeakDetector.class);
    private static final String ON_PURPOSE = "lost on purpose";
    private static final Duration EVENTUALLY = Duration.ofSeconds(20);

    private final Queue<String> reports = new ConcurrentLinkedQueue<>();

    /** Hears of them from now on, instead of the log. */
    LostBuffers() {
        DETECTOR.setAdditive(false);
        DETECTOR.addAppender(this);
        start();
    }

    @Override
    protected void append(ILoggingEvent event) {
        reports.add(event.getFormattedMessage());
    }

    /** Those that were lost until now, for one that is lost on purpose has been missed after them. */
    List<String> found() {
        await().atMost(EVENTUALLY).until(this::isReported);
        return reports.stream().filter(report -> !report.contains(ON_PURPOSE)).toList();
    }

    /** A leak is found when the next buffer is taken after its memory was collected. */
    private boolean isReported() {
        ByteBufAllocator.DEFAULT.buffer().touch(ON_PURPOSE);
        System.gc();
        ByteBufAllocator.DEFAULT.buffer().release();
        return reports.stream().anyMatch(report -> report.contains(ON_PURPOSE));
    }

    @Override
    public void close() {
        DETECTOR.detachAppender(this);
        DETECTOR.setAdditive(true);
        stop();
    }
}
