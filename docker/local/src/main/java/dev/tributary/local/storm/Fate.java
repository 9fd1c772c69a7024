package dev.tributary.local.storm;

import java.util.Set;
import java.util.TreeSet;

/** What became of a wish, as far as answers told. */
final class Fate {

    private static final Set<String> REFUSALS = Set.of("insufficient-funds", "daily-limit");

    private final Wish wish;
    private final Set<String> transfers = new TreeSet<>();
    private boolean refused;

    Fate(Wish wish) {
        this.wish = wish;
    }

    Wish wish() {
        return wish;
    }

    /** Takes an answer in; those that tell of no fate change nothing. */
    synchronized void tell(Answer answer) {
        if (answer.status() == 201) {
            transfers.add(answer.at("id"));
        } else if (answer.status() == 409 && REFUSALS.contains(answer.at("code"))) {
            refused = true;
        }
    }

    synchronized boolean isKnown() {
        return refused || !transfers.isEmpty();
    }

    /** Whether it was both refused and done, or done twice. */
    synchronized boolean isContradictory() {
        return transfers.size() + (refused ? 1 : 0) > 1;
    }

    /** The transfers that answers named. */
    synchronized Set<String> transfers() {
        return Set.copyOf(transfers);
    }
}
