package dev.tributary.benchmark.run;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the caller of the script wants.
 *
 * @param servers in the order of their turns
 * @param scenarios what is asked
 * @param warm seconds of load on each path of each server before anything is measured
 * @param rounds how many times each server has its turn
 * @param seconds of one turn
 * @param connections of the load, each with one request in flight
 * @param loops the processors, and so the event loops, that each server is told to have
 * @param profile seconds of a CPU profile of each server in each scenario after its turns; 0 for none
 * @param jvm further flags for the servers
 */
record Options(
        List<Competitor> servers,
        List<Task> scenarios,
        int warm,
        int rounds,
        int seconds,
        int connections,
        int loops,
        int profile,
        List<String> jvm) {

    static final String USAGE = """
            usage: run [SCENARIOS] [--quick] [--seconds N] [--rounds N] [--warm N] [--connections N] [--loops N]
                       [--servers tributary,shared,netty,bare,vertx] [--jvm FLAGS] [--profile SECONDS]
            SCENARIOS      of page,five,list,hit,304,redis (page,five,list)
            --quick        two minutes in all: --warm 8 --rounds 2 --seconds 3
            --seconds N    length of a turn (10)
            --rounds N     turns of every server in every scenario (5)
            --warm N       seconds of load before, on every path of every server (20)
            --connections  of the closed loop (32)
            --loops N      event loops of every server (the machine's processors)
            --servers      who takes part, where it can; "shared" is Tributary without memory, for redis
            --jvm FLAGS    further flags of the servers' JVMs, in one argument
            --profile N    afterwards a CPU profile of N seconds a server and scenario, into target/run
            """;

    private static final Options USUAL = new Options(
            List.of(Competitor.values()),
            List.of(Task.PAGE, Task.FIVE, Task.LIST),
            20,
            5,
            10,
            32,
            Runtime.getRuntime().availableProcessors(),
            0,
            List.of());

    Options {
        servers = List.copyOf(servers);
        scenarios = List.copyOf(scenarios);
        jvm = List.copyOf(jvm);
    }

    static Options parse(String[] args) {
        Options options = USUAL;
        for (int at = 0; at < args.length; at++) {
            if (args[at].equals("--quick")) {
                options = options.timed(8, 2, 3);
            } else if (!args[at].startsWith("--")) {
                options =
                        options.of(options.servers, list(args[at]).map(Task::of).toList(), options.jvm);
            } else if (at + 1 == args.length) {
                throw new IllegalArgumentException(args[at] + " (expected: an option with its value)");
            } else {
                options = options.with(args[at], args[++at]);
            }
        }
        return options;
    }

    private Options with(String option, String value) {
        return switch (option) {
            case "--warm" -> timed(number(value), rounds, seconds);
            case "--rounds" -> timed(warm, number(value), seconds);
            case "--seconds" -> timed(warm, rounds, number(value));
            case "--connections" -> sized(number(value), loops, profile);
            case "--loops" -> sized(connections, number(value), profile);
            case "--profile" -> sized(connections, loops, number(value));
            case "--servers" -> of(list(value).map(Competitor::of).toList(), scenarios, jvm);
            case "--scenarios" -> of(servers, list(value).map(Task::of).toList(), jvm);
            case "--jvm" -> of(servers, scenarios, List.of(value.trim().split("\\s+", -1)));
            default -> throw new IllegalArgumentException(option + " (expected: an option)");
        };
    }

    private static int number(String value) {
        int number = Integer.parseInt(value);
        if (number < 1 || number > 1000) {
            throw new IllegalArgumentException(value + " (expected: 1 to 1000)");
        }
        return number;
    }

    private static Stream<String> list(String value) {
        return Arrays.stream(value.split(",", -1));
    }

    private Options timed(int warmth, int turns, int length) {
        return new Options(servers, scenarios, warmth, turns, length, connections, loops, profile, jvm);
    }

    private Options sized(int load, int threads, int profiled) {
        return new Options(servers, scenarios, warm, rounds, seconds, load, threads, profiled, jvm);
    }

    private Options of(List<Competitor> others, List<Task> tasks, List<String> flags) {
        return new Options(others, tasks, warm, rounds, seconds, connections, loops, profile, flags);
    }
}
