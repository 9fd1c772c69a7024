package dev.tributary.aggregation.redis;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.tributary.local.LocalServers;
import dev.tributary.local.server.RedisServer;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What is left of a tier that is closed: nothing. */
class ClosedTierTests {

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Set<Thread> before = Set.copyOf(threads());

    private static List<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> Stream.of("lettuce", "tier").anyMatch(thread.getName()::startsWith))
                .toList();
    }

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void listenNoMore() {
        root.detachAppender(log);
    }

    private void assertNothingIsLeft() {
        Tier.soon().untilAsserted(() -> assertThat(before).containsAll(threads()));
        assertThat(log.list.stream()
                        .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                        .map(ILoggingEvent::getFormattedMessage))
                .isEmpty();
    }

    @Test
    void leavesNoThreadAndNoWarning() {
        try (Tier tier = new Tier(LocalServers.redisUrl()).ready()) {
            tier.holding(Tier.key("closed"), "{}");
        }

        assertNothingIsLeft();
    }

    @Test
    void isClosedWhileItIsBeingOpened() {
        for (int time = 0; time < 5; time++) {
            new Tier(LocalServers.redisUrl()).close();
        }

        assertNothingIsLeft();
    }

    @Test
    void leavesNothingOfACluster() {
        try (Cluster cluster = new Cluster()) {
            new Tier(cluster.url()).close();
            try (Tier tier = new Tier(cluster.url()).ready()) {
                tier.holding(Tier.key("closed"), "{}");
            }
            assertNothingIsLeft();
        }
    }

    @Test
    void triesNothingAgain() {
        try (RedisServer server = RedisServer.startFresh()) {
            try (Tier tier = new Tier(server.url(), Tier.HASTY).ready()) {
                server.pause();
                for (int asked = 0; asked < 3; asked++) {
                    tier.found(Tier.key("closed"));
                }
                tier.purge("product:42");
            }
            server.resume();
            Tier.soon().untilAsserted(() -> assertThat(before).containsAll(threads()));
            assertThat(log.list)
                    .filteredOn(event -> event.getLevel() == Level.WARN)
                    .extracting(ILoggingEvent::getLoggerName)
                    .containsExactlyInAnyOrder(Availability.class.getName(), SharedPurges.class.getName());
        }
    }

    @Test
    void answersNothingAndFailsAtNothing() {
        Tier tier = new Tier(LocalServers.redisUrl()).ready();
        var claim = tier.claim(Tier.key("held for ever"));
        tier.close();

        claim.keep(Tier.entry("{}", claim));
        claim.end();
        assertThat(tier.found(Tier.key("closed"))).isEqualTo("nothing");
        assertThat(tier.claim(Tier.key("closed")).fence()).isZero();
        tier.purge("product:42").redis.forget(Tier.key("closed"));
    }
}
