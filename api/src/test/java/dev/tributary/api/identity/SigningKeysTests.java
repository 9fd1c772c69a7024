package dev.tributary.api.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.text.ParseException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class SigningKeysTests {

    private static final String RFC_7515 = "{\"kty\":\"EC\",\"crv\":\"P-256\","
            + "\"x\":\"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU\",\"y\":\"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0\","
            + "\"d\":\"jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI\"}";

    private static void refused(String key, String other, String message) {
        assertThatExceptionOfType(BadKeyException.class)
                .isThrownBy(() -> SigningKeys.of(key, other))
                .withMessageStartingWith(message)
                .satisfies(bad -> assertThat(bad.getMessage())
                        .doesNotContain("\"d\"", "\"x\"", "s3cret", "jpsQnn", "f83OJ3")
                        .contains("(expected: "));
    }

    @Test
    void areRefusedWhereTheyCannotBeGood() throws JOSEException {
        ECKey other = Tokens.key(Tokens.OTHER_KEY);
        ECKey mixed = new ECKey.Builder(Curve.P_256, other.getX(), other.getY())
                .d(Tokens.key(Tokens.KEY).getD())
                .build();
        String large = new ECKeyGenerator(Curve.P_384).generate().toJSONString();

        refused("", "", "TRIBUTARY_SIGNING_KEY: not set");
        refused("s3cret", "", "TRIBUTARY_SIGNING_KEY: not readable");
        refused("{\"kty\":\"oct\",\"k\":\"s3cret\"}", "", "TRIBUTARY_SIGNING_KEY: not readable");
        refused(other.toPublicJWK().toJSONString(), "", "TRIBUTARY_SIGNING_KEY: a public key");
        refused(large, "", "TRIBUTARY_SIGNING_KEY: not on the curve P-256");
        refused(mixed.toJSONString(), "", "TRIBUTARY_SIGNING_KEY: a private key that is not that of its public one");
        refused(RFC_7515, "", "TRIBUTARY_SIGNING_KEY: an example that everybody knows");
        refused(Tokens.KEY, "s3cret", "TRIBUTARY_SIGNING_KEY_OTHER: not readable");
    }

    @Test
    void arePublishedWithoutWhatIsPrivate() throws ParseException, JOSEException {
        SigningKeys keys = SigningKeys.of(Tokens.KEY, Tokens.OTHER_KEY);
        JWKSet published = JWKSet.parse(keys.published());

        assertThat(published.getKeys()).hasSize(2).noneMatch(key -> key.isPrivate());
        assertThat(published.getKeys().getFirst().getKeyID())
                .isEqualTo(Tokens.key(Tokens.KEY).computeThumbprint().toString());
        assertThat(keys.published()).doesNotContain("\"d\"");
        assertThat(keys.toString()).doesNotContain(Tokens.key(Tokens.KEY).getD().toString());
    }

    @Test
    void takeThePublicHalfOfTheOtherOneToo() {
        String half = Tokens.key(Tokens.OTHER_KEY).toPublicJWK().toJSONString();
        var tokens = new ProvenTokens(TokenRules.own(), SigningKeys.of(Tokens.KEY, half), () -> Tokens.NOW);
        String token = Tokens.signed(Tokens.OTHER_KEY, Tokens.header(Tokens.OTHER_KEY), Tokens.claims());

        assertThat(tokens.claims(token).block(Duration.ofSeconds(5))).isNotNull();
    }

    @Test
    void areKnownByTheirThumbprintWhateverTheyAreCalled() {
        String renamed =
                new ECKey.Builder(Tokens.key(Tokens.KEY)).keyID("mine").build().toJSONString();

        assertThat(SigningKeys.of(renamed, "").published())
                .isEqualTo(SigningKeys.of(Tokens.KEY, Tokens.KEY).published());
    }

    @Test
    void areMadeUpWhereNobodyElseReadsTheirTokens() {
        var local = new MockEnvironment();
        local.setActiveProfiles("local");
        var unset = new IdentityProperties("", "", Duration.ofDays(30));
        var wiring = new IdentityConfiguration();

        assertThat(wiring.signingKeys(unset, local).published())
                .isNotEqualTo(wiring.signingKeys(unset, local).published());
        assertThatExceptionOfType(BadKeyException.class)
                .isThrownBy(() -> wiring.signingKeys(unset, new MockEnvironment()));
    }

    @Test
    void tellAnOperatorHowToMakeOne() {
        var bad = new BadKeyException("TRIBUTARY_SIGNING_KEY", "not set", "a key");

        assertThat(new BadKeyAnalyzer().analyze(bad, bad).getAction())
                .contains("java -jar tributary.jar create-key")
                .contains("TRIBUTARY_SIGNING_KEY");
    }
}
