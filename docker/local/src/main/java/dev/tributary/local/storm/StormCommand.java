package dev.tributary.local.storm;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets a storm rage over a service for some time, and prints what came of it. The exit code is 1 if it does not add up. */
public final class StormCommand {

    private static final Duration SETTLING = Duration.ofMinutes(2);
    private static final String USAGE = """
            STORM_USERNAME=… STORM_PASSWORD=… run [--seconds=60] [--clients=32] [--header='name: value' …] URL …

            Opens ten accounts, moves money between them for that time, then asks by every key that is not settled and
            counts. It logs in by that name as often as it takes, or sends those headers instead; whoever that is must be
            allowed accounts:read, accounts:write and accounts:fund. Of several URLs, each is an instance of one service.""";

    private static final String USERNAME = "STORM_USERNAME";
    private static final String PASSWORD = "STORM_PASSWORD";

    private final List<String> headers = new ArrayList<>();
    private final List<String> urls = new ArrayList<>();
    private int seconds = 60;
    private int clients = 32;

    private StormCommand() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var command = new StormCommand();
        try {
            List.of(arguments).forEach(command::read);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
        }
        System.exit(command.run(System.out));
    }

    private void read(String argument) {
        String value = argument.substring(argument.indexOf('=') + 1);
        switch (argument.split("=", 2)[0]) {
            case "--seconds" -> seconds = number(argument, value);
            case "--clients" -> clients = number(argument, value);
            case "--header" -> headers.add(value);
            default -> urls.add(argument);
        }
    }

    private static int number(String argument, String value) {
        if (!value.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException(argument + " (expected: a whole number)");
        }
        return Integer.parseInt(value);
    }

    private int run(PrintStream out) throws IOException, InterruptedException {
        Owner owner = owner(System.getenv());
        if (owner == null || urls.isEmpty() || urls.stream().anyMatch(url -> url.startsWith("--"))) {
            out.println(USAGE);
            return urls.contains("--help") ? 0 : 2;
        }
        List<URI> bases = urls.stream().map(URI::create).toList();
        Storm storm = Storm.over(StormPlan.usual(bases, List.of(owner)).withClients(clients));
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        storm.rage(() -> System.nanoTime() < end);
        return told(storm, storm.settled(SETTLING), out);
    }

    private @Nullable Owner owner(Map<String, String> environment) {
        if (!headers.isEmpty()) {
            return new Owner.Shown(headers);
        }
        String username = environment.get(USERNAME);
        String password = environment.get(PASSWORD);
        return username == null || password == null ? null : new Owner.Named(username, password);
    }

    private static int told(Storm storm, Count count, PrintStream out) {
        List<String> faults = count.faults();
        storm.tally().forEach((what, times) -> out.println(what + ": " + times));
        out.println("transfers: " + count.moved());
        faults.forEach(fault -> out.println("FAULT " + fault));
        out.println(faults.isEmpty() ? "It adds up." : "It does not add up: " + faults.size() + " faults.");
        return faults.isEmpty() ? 0 : 1;
    }
}
