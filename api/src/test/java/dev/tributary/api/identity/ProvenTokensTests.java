package dev.tributary.api.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProvenTokensTests {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final AtomicReference<Instant> now = new AtomicReference<>(Tokens.NOW);
    private final ProvenTokens tokens =
            new ProvenTokens(TokenRules.own(), SigningKeys.of(Tokens.KEY, Tokens.OTHER_KEY), now::get);

    private boolean isGood(String token) {
        return Boolean.TRUE.equals(tokens.claims(token).hasElement().block(LIMIT));
    }

    @Test
    void areThoseThatAKeyOfOursHasSigned() {
        String stranger = SigningKeys.newKey();

        assertThat(isGood(Tokens.saying(claims -> claims))).isTrue();
        assertThat(isGood(Tokens.signed(Tokens.OTHER_KEY, Tokens.header(Tokens.OTHER_KEY), Tokens.claims())))
                .isTrue();
        assertThat(isGood(Tokens.signed(stranger, Tokens.header(stranger), Tokens.claims())))
                .isFalse();
        assertThat(isGood(Tokens.signed(stranger, Tokens.header(Tokens.KEY), Tokens.claims())))
                .isFalse();
        assertThat(isGood(Tokens.signed(Tokens.KEY, Tokens.header(Tokens.OTHER_KEY), Tokens.claims())))
                .isFalse();
    }

    static List<UnaryOperator<JWTClaimsSet.Builder>> wrongClaims() {
        return List.of(
                claims -> claims.issuer(null),
                claims -> claims.issuer("somebody"),
                claims -> claims.audience((String) null),
                claims -> claims.audience("somebody"),
                claims -> claims.subject(null),
                claims -> claims.subject(" "),
                claims -> claims.subject("a\u0000b"),
                claims -> claims.subject("a".repeat(201)),
                claims -> claims.claim("nonce", "n-0S6"),
                claims -> claims.claim("at_hash", "77QmUPtjPfzWtF2AnpK9RQ"),
                claims -> claims.expirationTime(null),
                claims -> claims.issueTime(null),
                claims -> claims.jwtID(null),
                claims -> claims.claim("sid", null),
                claims -> claims.claim("exp", "soon"),
                claims -> claims.expirationTime(Tokens.at(Duration.ofSeconds(-31)))
                        .issueTime(Tokens.at(Duration.ofMinutes(-10))),
                claims -> claims.issueTime(Tokens.at(Duration.ofSeconds(31))),
                claims -> claims.notBeforeTime(Tokens.at(Duration.ofSeconds(31))),
                claims -> claims.expirationTime(Tokens.at(Duration.ofMinutes(16))),
                claims -> claims.expirationTime(Tokens.at(Duration.ZERO)));
    }

    @ParameterizedTest
    @MethodSource("wrongClaims")
    void sayAllThatTheyMust(UnaryOperator<JWTClaimsSet.Builder> change) {
        assertThat(isGood(Tokens.saying(change))).isFalse();
    }

    @Test
    void mayComeFromAClockThatIsALittleWrong() {
        assertThat(isGood(Tokens.saying(claims -> claims.issueTime(Tokens.at(Duration.ofSeconds(29))))))
                .isTrue();
        assertThat(isGood(Tokens.saying(claims -> claims.issueTime(Tokens.at(Duration.ofMinutes(-10)))
                        .expirationTime(Tokens.at(Duration.ofSeconds(-29))))))
                .isTrue();
    }

    static List<UnaryOperator<JWSHeader.Builder>> wrongHeaders() {
        return List.of(
                header -> header.type(null),
                header -> header.type(JOSEObjectType.JWT),
                header -> header.keyID(null),
                header -> header.keyID("unknown"),
                header -> header.criticalParams(Set.of("exp")).customParam("exp", 1));
    }

    @ParameterizedTest
    @MethodSource("wrongHeaders")
    void callThemselvesWhatTheyAre(UnaryOperator<JWSHeader.Builder> change) {
        assertThat(isGood(Tokens.headed(change))).isFalse();
    }

    @Test
    void areNotSignedByThePublicKeyTakenAsASecret() throws JOSEException {
        byte[] published = SigningKeys.of(Tokens.KEY, "").published().getBytes(StandardCharsets.UTF_8);
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(TokenRules.ACCESS_TOKEN)
                .keyID(Tokens.key(Tokens.KEY).getKeyID())
                .build();

        assertThat(isGood(Tokens.signed(
                        new MACSigner(published), header, Tokens.claims().build())))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "HS256", "RS256", "ES384", "ES256K", ""})
    void areSignedInOneWay(String algorithm) {
        String token = Tokens.saying(claims -> claims);
        String claims = Tokens.claims().build().toString();
        String header = "{\"alg\":\"%s\",\"typ\":\"at+jwt\",\"kid\":\"%s\"}"
                .formatted(algorithm, Tokens.key(Tokens.KEY).getKeyID());

        assertThat(isGood(Tokens.of(header, claims, null))).isFalse();
        assertThat(isGood(Tokens.of(header, claims, token.split("\\.", -1)[2]))).isFalse();
    }

    @Test
    void areNotWhatOthersHaveMadeOfThem() {
        String[] token = Tokens.saying(claims -> claims).split("\\.", -1);
        String staff =
                Tokens.base64(Tokens.claims().claim("scope", "people").build().toString());
        String[] other = Tokens.saying(claims -> claims.jwtID("2")).split("\\.", -1);

        assertThat(isGood(token[0] + "." + staff + "." + token[2])).isFalse();
        assertThat(isGood(token[0] + "." + token[1] + "." + other[2])).isFalse();
        assertThat(isGood(token[0] + "." + token[1] + ".")).isFalse();
        assertThat(isGood(token[0] + "." + token[1] + "." + "A".repeat(86))).isFalse();
        assertThat(isGood(token[0] + "." + token[1])).isFalse();
    }

    static Stream<String> nonsense() {
        var dice = new Random(7);
        String good = Tokens.saying(claims -> claims);
        return Stream.concat(
                Stream.of("x", ".", "..", "...", "a.b.c", Tokens.of("{}", "{}", "x"), Tokens.of("[]", "[]", "x")),
                dice.ints(60, 0, good.length())
                        .mapToObj(at ->
                                good.substring(0, at) + (good.charAt(at) == 'x' ? 'y' : 'x') + good.substring(at + 1)));
    }

    /** But for the last letter, of which a few bits count. */
    @ParameterizedTest
    @MethodSource("nonsense")
    void areReadableFromEndToEnd(String token) {
        assertThat(isGood(token)).isFalse();
    }

    @Test
    void areKnownWhenTheyDoNotLiveAnyMore() {
        String dead = Tokens.saying(claims -> claims.issueTime(Tokens.at(Duration.ofMinutes(-20)))
                .expirationTime(Tokens.at(Duration.ofMinutes(-10))));
        String stranger = SigningKeys.newKey();
        String forged = Tokens.signed(stranger, Tokens.header(Tokens.KEY), Tokens.claims());
        assertThat(tokens.isKnown(dead)).isFalse();

        assertThat(isGood(dead)).isFalse();
        assertThat(isGood(forged)).isFalse();
        assertThat(tokens.isKnown(dead)).isTrue();
        assertThat(tokens.isKnown(forged)).isFalse();
    }

    @Test
    void areRememberedAsLongAsTheyLive() {
        String token = Tokens.saying(claims -> claims);
        assertThat(isGood(token)).isTrue();

        now.set(Tokens.NOW.plus(Duration.ofMinutes(10)).plusSeconds(29));
        assertThat(isGood(token)).isTrue();
        now.set(Tokens.NOW.plus(Duration.ofMinutes(10)).plusSeconds(30));
        assertThat(isGood(token)).isFalse();
    }
}
