package dev.tributary.local.storm;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Makes callers' wishes up, and remembers them: some are asked for again, while they are carried out or later. */
final class Wishes {

    private static final int MOST_CENTS = 20;
    private static final int RECENT = 200;

    private final List<String> accounts;
    private final int repeated;
    private final List<Fate> fates = new ArrayList<>();

    /**
     * @param repeated how many of a hundred are one of the last ones again
     */
    Wishes(List<String> accounts, int repeated) {
        this.accounts = List.copyOf(accounts);
        this.repeated = repeated;
    }

    synchronized Fate next() {
        int known = fates.size();
        if (known > 0 && chance(repeated)) {
            return fates.get(random(Math.max(0, known - RECENT), known));
        }
        Fate fate = new Fate(wish());
        fates.add(fate);
        return fate;
    }

    private Wish wish() {
        int from = random(0, accounts.size());
        int to = (from + random(1, accounts.size())) % accounts.size();
        return new Wish(UUID.randomUUID().toString(), accounts.get(from), accounts.get(to), random(1, MOST_CENTS + 1));
    }

    synchronized List<Fate> all() {
        return List.copyOf(fates);
    }

    static boolean chance(int percent) {
        return random(0, 100) < percent;
    }

    private static int random(int least, int bound) {
        return ThreadLocalRandom.current().nextInt(least, bound);
    }
}
