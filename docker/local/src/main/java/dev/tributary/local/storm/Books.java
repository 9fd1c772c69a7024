package dev.tributary.local.storm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What accounts and their statements say, since some moment.
 *
 * @param balances by account
 * @param postings by account, the newest first
 */
record Books(Map<String, Long> balances, Map<String, List<Line>> postings) {

    /**
     * A line of a statement.
     *
     * @param isDeposit whether the money came into the books
     */
    record Line(String transfer, long amount, long balance, boolean isDeposit) {}

    /** Asks for each account at the bank of its owner. */
    static Books read(Map<String, Bank> accounts, String begin) throws IOException, InterruptedException {
        var balances = new HashMap<String, Long>();
        var postings = new HashMap<String, List<Line>>();
        for (var entry : accounts.entrySet()) {
            String account = entry.getKey();
            Bank bank = entry.getValue();
            String path = Bank.ACCOUNTS + "/" + account;
            balances.put(account, bank.get(path).number("balance"));
            postings.put(account, statement(bank, path + "/postings?size=100&from=" + begin));
        }
        return new Books(balances, postings);
    }

    private static List<Line> statement(Bank bank, String path) throws IOException, InterruptedException {
        var lines = new ArrayList<Line>();
        for (String next = path; !next.isEmpty(); ) {
            Answer page = bank.get(next);
            if (page.status() != 200) {
                throw new IOException(next + ": " + page + " (expected: 200)");
            }
            page.rows().forEach(row -> lines.add(line(row)));
            next = page.at("next");
        }
        return lines;
    }

    private static Line line(Answer row) {
        return new Line(
                row.at("transfer"),
                row.number("amount"),
                row.number("balance"),
                row.at("other").isEmpty());
    }
}
