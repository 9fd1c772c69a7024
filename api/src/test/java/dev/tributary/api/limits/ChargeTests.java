package dev.tributary.api.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

class ChargeTests {

    private static Charge from(String address, String... headers) {
        var request = MockServerHttpRequest.get("/").remoteAddress(new InetSocketAddress(address, 1));
        for (String header : headers) {
            request.header(header, "203.0.113.9");
        }
        return Charge.byAddress(Limit.ANONYMOUS, MockServerWebExchange.from(request.build()));
    }

    @Test
    void isOneForANetworkOfIpVersionSix() {
        assertThat(from("2001:db8:1:2:3:4:5:6")).isEqualTo(from("2001:db8:1:2:ffff::1"));
        assertThat(from("2001:db8:1:2::1")).isNotEqualTo(from("2001:db8:1:3::1"));
    }

    @Test
    void isOneForAnAddressOfIpVersionFour() {
        assertThat(from("192.0.2.1")).isEqualTo(from("192.0.2.1"));
        assertThat(from("192.0.2.1")).isNotEqualTo(from("192.0.2.2"));
        assertThat(from("::ffff:192.0.2.1")).isEqualTo(from("192.0.2.1"));
    }

    @Test
    void isNotWhatACallerSaysOfHimself() {
        assertThat(from("192.0.2.1", "x-forwarded-for", "forwarded", "x-real-ip", "client-ip", "true-client-ip"))
                .isEqualTo(from("192.0.2.1"));
    }

    @Test
    void tellsNoName() {
        assertThat(Charge.byName(Limit.LOGIN_NAME, "Anna")).isEqualTo(Charge.byName(Limit.LOGIN_NAME, " anna "));
        assertThat(Charge.byName(Limit.LOGIN_NAME, "anna").by()).matches("name-[0-9a-f]{32}");
        assertThat(Charge.byName(Limit.LOGIN_NAME, "anna")).isNotEqualTo(Charge.byName(Limit.LOGIN_NAME, "anne"));
    }
}
