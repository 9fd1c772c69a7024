package dev.tributary.aggregation.http;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceReply;
import io.netty.channel.Channel;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.MonoSink;

/** A call that waits for its answer. It belongs to one event loop, and ends once. */
final class PendingCall {

    private final byte[] head;
    private final MonoSink<SourceReply> asker;
    private boolean over;
    private @Nullable Channel channel;

    PendingCall(byte[] head, MonoSink<SourceReply> asker) {
        this.head = head;
        this.asker = asker;
    }

    /** What is sent. */
    byte[] head() {
        return head;
    }

    MonoSink<SourceReply> asker() {
        return asker;
    }

    /** Whether nobody waits for it any more. */
    boolean isOver() {
        return over;
    }

    /** The connection that works for it from now on, and for nobody else; it is closed when the asker leaves. */
    void on(Channel serving) {
        channel = serving;
    }

    /** The asker has left. */
    void leave() {
        if (!over) {
            over = true;
            if (channel != null) {
                var _ = channel.close();
            }
        }
    }

    void succeed(Json body) {
        if (!over) {
            over = true;
            asker.success(SourceReply.of(body));
        }
    }

    void fail(SourceException failed) {
        if (!over) {
            over = true;
            asker.error(failed);
        }
    }
}
