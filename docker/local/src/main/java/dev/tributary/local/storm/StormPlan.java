package dev.tributary.local.storm;

import java.net.URI;
import java.util.List;

/**
 * How a storm is to be.
 *
 * @param bases where the service's instances are
 * @param owners of the accounts; what they send to each other counts towards their daily limits
 * @param clients who ask at once
 * @param accounts that all of them use, as many of each owner: few, so that they meet
 * @param repeated how many requests of a hundred repeat an earlier one
 * @param abandoned how many callers of a hundred leave before the answer
 */
public record StormPlan(List<URI> bases, List<Owner> owners, int clients, int accounts, int repeated, int abandoned) {

    public StormPlan {
        bases = List.copyOf(bases);
        owners = List.copyOf(owners);
        check("bases", bases.size(), 1, 10);
        check("owners", owners.size(), 1, 10);
        check("clients", clients, 1, 1000);
        check("accounts", accounts, 2, 20);
        check("repeated", repeated, 0, 100);
        check("abandoned", abandoned, 0, 100);
    }

    /** 32 clients and 10 accounts; 30 of a hundred requests repeat an earlier one, and 10 callers leave. */
    public static StormPlan usual(List<URI> bases, List<Owner> owners) {
        return new StormPlan(bases, owners, 32, 10, 30, 10);
    }

    /** The same with so many clients. */
    StormPlan withClients(int number) {
        return new StormPlan(bases, owners, number, accounts, repeated, abandoned);
    }

    /** The same where nobody leaves. */
    public StormPlan patient() {
        return new StormPlan(bases, owners, clients, accounts, repeated, 0);
    }

    private static void check(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + ": " + value + " (expected: " + least + " to " + most + ")");
        }
    }
}
