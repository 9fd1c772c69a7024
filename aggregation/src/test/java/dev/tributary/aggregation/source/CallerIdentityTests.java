package dev.tributary.aggregation.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerIdentityTests {

    private static CallerIdentity of(Object claim) {
        return new CallerIdentity("7", "ann", Set.of("staff", "customer"), Set.of("b", "a", "c"), Map.of("x.y", claim));
    }

    @Test
    void hasWhatEveryIdentityHas() {
        CallerIdentity ann = of("z");

        assertThat(ann.value("subject")).isEqualTo("7");
        assertThat(ann.value("name")).isEqualTo("ann");
        assertThat(ann.value("roles")).isEqualTo(new String[] {"customer", "staff"});
        assertThat(ann.value("scopes")).isEqualTo(new String[] {"a", "b", "c"});
        assertThat(ann.value("claims.x.y")).isEqualTo("z");
        assertThat(ann.value("claims.x")).isNull();
        assertThat(ann.value("x.y")).isNull();
    }

    @ParameterizedTest
    @MethodSource
    void hasClaimsAsValuesOfTheirKind(Object claim, Object value) {
        assertThat(of(claim).value("claims.x.y")).isEqualTo(value);
    }

    private static Stream<Arguments> hasClaimsAsValuesOfTheirKind() {
        return Stream.of(
                Arguments.of("", ""),
                Arguments.of(true, true),
                Arguments.of(5, 5L),
                Arguments.of(-5L, -5L),
                Arguments.of(Long.MAX_VALUE, Long.MAX_VALUE),
                Arguments.of(BigInteger.TWO.pow(64), new BigDecimal("18446744073709551616")),
                Arguments.of(1.5, new BigDecimal("1.5")),
                Arguments.of(new BigDecimal("1.50"), new BigDecimal("1.50")),
                Arguments.of(List.of(), new String[0]),
                Arguments.of(new ArrayList<>(List.of("b", "a")), new String[] {"b", "a"}));
    }

    @ParameterizedTest
    @MethodSource
    void hasNoClaimsOfAnotherKind(Object claim) {
        assertThat(of(claim).value("claims.x.y")).isNull();
    }

    private static Stream<Object> hasNoClaimsOfAnotherKind() {
        return Stream.of(
                Map.of("a", 1),
                List.of("a", 1),
                List.of(List.of("a")),
                Double.NaN,
                Double.POSITIVE_INFINITY,
                new BigDecimal("1e999999999"),
                BigInteger.TEN.pow(1000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"subject", "name", "roles", "scopes", "claims.a", "claims.a.b"})
    void knowsTheNamesOfItsValues(String name) {
        assertThat(CallerIdentity.isName(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "claims", "claims.", "subject.x", "session", "Name"})
    void knowsNoOtherNames(String name) {
        assertThat(CallerIdentity.isName(name)).isFalse();
    }

    @Test
    void isWrittenWithoutClaims() {
        assertThat(of("secret")).hasToString("CallerIdentity[7]");
    }
}
