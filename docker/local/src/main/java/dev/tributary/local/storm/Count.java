package dev.tributary.local.storm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds what the answers said against what the books say. */
public final class Count {

    private final List<Fate> fates;
    private final Books books;
    private final long deposit;
    private final List<String> faults = new ArrayList<>();

    Count(List<Fate> fates, Books books, long deposit) {
        this.fates = List.copyOf(fates);
        this.books = books;
        this.deposit = deposit;
    }

    /** How many transfers there were. */
    public long moved() {
        return fates.stream().filter(fate -> !fate.transfers().isEmpty()).count();
    }

    /** Whatever is wrong; nothing, if money is neither made nor lost and every wish came true once at most. */
    public List<String> faults() {
        faults.clear();
        keys();
        books.postings().forEach(this::chain);
        transfers();
        return List.copyOf(faults);
    }

    private void keys() {
        Map<String, String> keys = new HashMap<>();
        for (Fate fate : fates) {
            String key = fate.wish().key();
            check(fate.isKnown(), "key " + key + ": not settled (expected: an answer)");
            check(!fate.isContradictory(), "key " + key + ": " + fate.transfers() + " (expected: one fate)");
            fate.transfers().forEach(transfer -> {
                String other = keys.put(transfer, key);
                check(other == null, "transfer " + transfer + ": of the keys " + key + " and " + other);
            });
        }
    }

    /** Each balance follows from the one before it, none is negative, and the last one is the account's. */
    private void chain(String account, List<Books.Line> lines) {
        long expected = books.balances().getOrDefault(account, 0L);
        for (Books.Line line : lines) {
            check(line.balance() == expected, account + ": " + line + " (expected: the balance " + expected + ")");
            check(line.balance() >= 0, account + ": " + line + " (expected: no negative balance)");
            expected = line.balance() - line.amount();
        }
        long deposits = lines.stream()
                .filter(Books.Line::isDeposit)
                .mapToLong(Books.Line::amount)
                .sum();
        check(deposits == deposit, account + ": deposits of " + deposits + " (expected: " + deposit + ")");
    }

    /** Each transfer that an answer told of stands in both statements once, and there is no other. */
    private void transfers() {
        var unexplained = new HashMap<String, Integer>();
        books.postings()
                .forEach((account, lines) -> lines.stream()
                        .filter(line -> !line.isDeposit())
                        .forEach(line ->
                                unexplained.merge(posting(account, line.transfer(), line.amount()), 1, Integer::sum)));
        for (Fate fate : fates) {
            Set<String> ids = fate.transfers();
            Wish wish = fate.wish();
            ids.forEach(id -> {
                explain(unexplained, posting(wish.from(), id, -wish.cents()));
                explain(unexplained, posting(wish.to(), id, wish.cents()));
            });
        }
        unexplained.forEach((posting, times) ->
                check(times == 0, posting + ": " + times + " more or less (expected: one for each that was answered)"));
    }

    private static String posting(String account, String transfer, long amount) {
        return "account " + account + ", transfer " + transfer + " of " + amount;
    }

    private static void explain(Map<String, Integer> unexplained, String posting) {
        unexplained.merge(posting, -1, Integer::sum);
    }

    private void check(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
