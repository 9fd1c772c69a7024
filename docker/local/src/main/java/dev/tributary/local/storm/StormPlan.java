package dev.tributary.local.storm;

import java.net.URI;
import java.util.List;

/**
 * How a storm is to be.
 *
 * @param base where the service is
 * @param headers that say who asks; he must be allowed to open, use and fund accounts
 * @param clients who ask at once
 * @param accounts that all of them use: few, so that they meet
 * @param repeated how many requests of a hundred repeat an earlier one
 * @param abandoned how many callers of a hundred leave before the answer
 */
public record StormPlan(URI base, List<String> headers, int clients, int accounts, int repeated, int abandoned) {

    public StormPlan {
        headers = List.copyOf(headers);
        check("clients", clients, 1, 1000);
        check("accounts", accounts, 2, 20);
        check("repeated", repeated, 0, 100);
        check("abandoned", abandoned, 0, 100);
    }

    /** 32 clients and 10 accounts; 30 of a hundred requests repeat an earlier one, and 10 callers leave. */
    public static StormPlan usual(URI base, List<String> headers) {
        return new StormPlan(base, headers, 32, 10, 30, 10);
    }

    /** The same with so many clients. */
    StormPlan withClients(int number) {
        return new StormPlan(base, headers, number, accounts, repeated, abandoned);
    }

    /** The same where nobody leaves. */
    public StormPlan patient() {
        return new StormPlan(base, headers, clients, accounts, repeated, 0);
    }

    private static void check(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + ": " + value + " (expected: " + least + " to " + most + ")");
        }
    }
}
