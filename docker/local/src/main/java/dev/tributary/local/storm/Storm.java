package dev.tributary.local.storm;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;

/**
 * Callers who move money between a few accounts, repeat themselves, and leave before they have their answers. Whatever is done
 * to the service meanwhile, {@link #settled} finds out what became of every wish, and {@link Count} whether it adds up.
 */
public final class Storm {

    private static final String NAME = "Storm";
    private static final long DEPOSIT = 100_000;
    private static final long LONGEST_WAIT_NANOS = 4_000_000;
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final StormPlan plan;
    private final Map<String, Bank> accounts;
    private final String begin;
    private final Wishes wishes;
    private final Map<String, LongAdder> tally = new ConcurrentHashMap<>();

    private Storm(StormPlan plan, Map<String, Bank> accounts, String begin) {
        this.plan = plan;
        this.accounts = accounts;
        this.begin = begin;
        this.wishes = new Wishes(List.copyOf(accounts.keySet()), plan.repeated());
    }

    /** One that has accounts, and money on them, but does not rage yet. */
    public static Storm over(StormPlan plan) throws IOException, InterruptedException {
        var accounts = new LinkedHashMap<String, Bank>();
        for (Owner owner : plan.owners()) {
            var bank = new Bank(plan.bases(), owner);
            opened(bank, plan.accounts() / plan.owners().size()).forEach(account -> accounts.put(account, bank));
        }
        String begin = "";
        for (var account : accounts.entrySet()) {
            String key = UUID.randomUUID().toString();
            Answer funded = checked(account.getValue().deposit(account.getKey(), DEPOSIT, key));
            begin = begin.isEmpty() ? funded.at("createdAt") : begin;
        }
        return new Storm(plan, accounts, begin);
    }

    /** Those of an earlier storm, and as many more as are missing. */
    private static List<String> opened(Bank bank, int number) throws IOException, InterruptedException {
        var accounts = new ArrayList<String>();
        bank.get(Bank.ACCOUNTS).rows().stream()
                .filter(account -> account.at("name").equals(NAME))
                .filter(account -> account.at("open").equals("true"))
                .limit(number)
                .forEach(account -> accounts.add(account.at("id")));
        while (accounts.size() < number) {
            accounts.add(checked(bank.open(NAME)).at("id"));
        }
        return accounts;
    }

    private static Answer checked(Answer answer) {
        if (answer.status() != 201) {
            throw new IllegalStateException("answer: " + answer + " (expected: 201)");
        }
        return answer;
    }

    /** Goes on until it is told to stop, and returns when the last caller has his answer. */
    public void rage(BooleanSupplier on) throws InterruptedException {
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < plan.clients(); i++) {
            callers.add(Thread.ofVirtual().name("caller-" + i).start(() -> ask(on)));
        }
        for (Thread caller : callers) {
            caller.join();
        }
    }

    private void ask(BooleanSupplier on) {
        while (on.getAsBoolean() && !Thread.currentThread().isInterrupted()) {
            Fate fate = wishes.next();
            while (!isHeard(fate, Wishes.chance(plan.abandoned())) && on.getAsBoolean()) {
                pause();
            }
        }
    }

    /** Asks once; false if there was nobody to ask, or the connection broke. */
    private boolean isHeard(Fate fate, boolean leaves) {
        try {
            Bank bank = Objects.requireNonNull(accounts.get(fate.wish().from()));
            Answer answer = leaves
                    ? bank.sendAndLeave(fate.wish(), ThreadLocalRandom.current().nextLong(LONGEST_WAIT_NANOS))
                    : bank.send(fate.wish());
            fate.tell(answer);
            count(answer.status() + (answer.status() == 409 ? " " + answer.at("code") : ""));
        } catch (Bank.LeftException left) {
            count("left");
        } catch (IOException broken) {
            count("broken");
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void count(String what) {
        tally.computeIfAbsent(what, _ -> new LongAdder()).increment();
    }

    /** How many requests ended like that: a status, that and a code for 409, {@code left} or {@code broken}. */
    public Map<String, Long> tally() {
        var all = new TreeMap<String, Long>();
        tally.forEach((what, times) -> all.put(what, times.sum()));
        return all;
    }

    /** Asks again by every key of whose wish no answer told, until one does. */
    public Count settled(Duration limit) throws IOException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        for (Fate fate : wishes.all()) {
            while (!fate.isKnown() && System.nanoTime() < end) {
                if (!isHeard(fate, false) || !fate.isKnown()) {
                    pause();
                }
            }
        }
        return new Count(wishes.all(), Books.read(accounts, begin), DEPOSIT);
    }
}
