package dev.tributary.api.network.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ProxyPropertiesTests {

    private static ProxyProperties bound(Map<String, String> set) {
        return new Binder(new MapConfigurationPropertySource(set)).bindOrCreate("tributary", ProxyProperties.class);
    }

    private static InetAddress address(String text) {
        return Objects.requireNonNull(NetUtil.createInetAddressFromIpAddressString(text));
    }

    @Test
    void believesNobody() {
        assertThat(bound(Map.of()).proxies()).isEmpty();
    }

    @Test
    void readsItsSetting() {
        assertThat(bound(Map.of("tributary.proxies", "10.0.0.0/8,::1")).proxies())
                .containsExactly("10.0.0.0/8", "::1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy.example",
                "10.0.0.0/33",
                "10.0.0.0/",
                "10.0.0.0/x",
                "10.0.0/8",
                "::1/129",
                "/8",
                "1.2.3.4/-1"
            })
    void refusesWhatIsNoAddress(String bad) {
        assertThatThrownBy(() -> bound(Map.of("tributary.proxies", bad)))
                .rootCause()
                .hasMessage("tributary.proxies: " + bad
                        + " (expected: an address, or a range such as 10.0.0.0/8 or fd00::/8)");
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.255.255, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "192.0.2.128/25, 192.0.2.128, true",
        "192.0.2.128/25, 192.0.2.127, false",
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.6, false",
        "0.0.0.0/0, 1.2.3.4, true",
        "0.0.0.0/0, ::1, false",
        "fd00::/8, fdff::1, true",
        "fd00::/8, fe00::1, false"
    })
    void knowsWhatLiesInARange(String range, String address, boolean lies) {
        assertThat(Proxies.at(List.of(range)).areAt(address(address))).isEqualTo(lies);
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8::1, 2001:db8:0:0:ffff::1, true",
        "2001:db8::1, 2001:db8:0:1::1, false",
        "192.0.2.1, 192.0.2.2, false"
    })
    void countsAnIpv6NetworkAsOneHousehold(String one, String other, boolean same) {
        String household = new ClientAddress(address(one)).household();

        assertThat(household.equals(new ClientAddress(address(other)).household()))
                .isEqualTo(same);
    }
}
