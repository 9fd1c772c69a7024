package dev.tributary.persistence.personal;

import dev.tributary.persistence.database.Told;

/** Whoever asks was erased, or may not come in any more; nothing was written in his name. */
public final class SenderGone extends RuntimeException implements Told {

    private static final long serialVersionUID = 1L;

    SenderGone() {
        super("the sender is gone", null, false, false);
    }
}
