package dev.tributary.aggregation.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lettuce.core.RedisURI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedisAddressTests {

    @Test
    void isOneServer() {
        RedisURI node = only("redis://there");

        assertThat(node.getHost()).isEqualTo("there");
        assertThat(node.getPort()).isEqualTo(6379);
        assertThat(node.isSsl()).isFalse();
    }

    @Test
    void namesAUserAPasswordAPortAndADatabase() {
        RedisURI node = only("redis://ann:s%40cret@there:1234/5");

        assertThat(node.getPort()).isEqualTo(1234);
        assertThat(node.getDatabase()).isEqualTo(5);
        assertThat(node.getCredentialsProvider().resolveCredentials().block(Tier.LIMIT))
                .satisfies(who -> assertThat(who.getUsername()).isEqualTo("ann"))
                .satisfies(who -> assertThat(who.getPassword()).containsExactly("s@cret".toCharArray()));
    }

    @Test
    void asksForTls() {
        assertThat(only("rediss://there").isSsl()).isTrue();
        assertThat(only("rediss://there").isVerifyPeer()).isTrue();
        assertThat(RedisAddress.parse("rediss-cluster://a,b").nodes()).allMatch(RedisURI::isSsl);
    }

    @Test
    void mayBeOfTheSixthVersion() {
        assertThat(only("redis://[::1]:1234").getPort()).isEqualTo(1234);
    }

    @Test
    void isTheSamePlaceForWhoeverAsksThere() {
        String place = place("redis://there/5", "shop");

        assertThat(place).hasSize(16).isEqualTo(place("rediss://ann:s%40cret@there:6379/5", "shop"));
        assertThat(place("redis-cluster://b,a", "shop")).isEqualTo(place("redis-cluster://a,b", "shop"));
        assertThat(place("redis-sentinel://a,b/0#main", "shop"))
                .isEqualTo(place("redis-sentinel://b,a/0#main", "shop"));
    }

    @Test
    void isAnotherPlaceForWhoeverSharesNothing() {
        assertThat(List.of(
                        place("redis://there/5", "shop"),
                        place("redis://there/5", "other"),
                        place("redis://there/6", "shop"),
                        place("redis://there:1234/5", "shop"),
                        place("redis://elsewhere/5", "shop"),
                        place("redis-sentinel://there/5#main", "shop"),
                        place("redis-sentinel://there/5#second", "shop")))
                .doesNotHaveDuplicates();
    }

    private static String place(String address, String namespace) {
        return RedisAddress.parse(address).place(namespace);
    }

    @Test
    void isACluster() {
        RedisAddress address = RedisAddress.parse("redis-cluster://:secret@a:1,b:2");

        assertThat(address.cluster()).isTrue();
        assertThat(address.nodes()).extracting(RedisURI::getHost).containsExactly("a", "b");
        assertThat(address.nodes()).extracting(RedisURI::getPort).containsExactly(1, 2);
    }

    @Test
    void isWhatSentinelsName() {
        RedisURI node = only("redis-sentinel://a:1,b/0#main");

        assertThat(node.getSentinelMasterId()).isEqualTo("main");
        assertThat(node.getSentinels()).extracting(RedisURI::getHost).containsExactly("a", "b");
        assertThat(node.getSentinels())
                .as("nobody waits for a sentinel either")
                .allMatch(sentinel -> sentinel.getTimeout().equals(Duration.ofSeconds(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "none at all",
                "there:6379",
                "http://:secret@there",
                "redis://",
                "redis://:secret@",
                "redis://:secret@there:port",
                "redis://:secret@there:99999",
                "redis://:secret@there/database",
                "redis://:secr et@there",
                "redis://:secret%@there",
                "redis-sentinel://:secret@a",
                "redis-cluster://",
                "redis-cluster://:secret@",
                "redis-cluster://:secret@a:b,c",
                "redis://:secret@under_score:1234",
                "redis-socket://"
            })
    void isRefusedWithoutItsPassword(String text) {
        assertThatThrownBy(() -> RedisAddress.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessageStartingWith("REDIS_URL: not an address (expected: redis://")
                .hasMessageNotContaining("secr");
    }

    @Test
    void tellsNoPasswordInItsText() {
        assertThat(RedisAddress.parse("redis://:secret@there").toString()).doesNotContain("secret");
    }

    private static RedisURI only(String text) {
        RedisAddress address = RedisAddress.parse(text);
        assertThat(address.cluster()).isFalse();
        assertThat(address.nodes()).hasSize(1);
        assertThat(address.nodes().getFirst().getTimeout()).isEqualTo(Duration.ofSeconds(1));
        return address.nodes().getFirst();
    }
}
