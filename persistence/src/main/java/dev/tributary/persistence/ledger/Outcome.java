package dev.tributary.persistence.ledger;

/** What became of a request for a transfer. */
public sealed interface Outcome {

    /**
     * The money has moved.
     *
     * @param replayed whether an earlier request with the same key has moved it
     */
    record Moved(Transfer transfer, boolean replayed) implements Outcome {}

    /**
     * Nothing has moved, nor will it for this key.
     *
     * @param replayed whether an earlier request with the same key was refused
     */
    record Refused(Refusal refusal, boolean replayed) implements Outcome {}

    /** The key belongs to a request for something else. */
    record KeyOfAnother() implements Outcome {}

    /** A request with this key has not ended yet. */
    record InFlight() implements Outcome {}
}
