package dev.tributary.api.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Tokens as this service gives them out, and as it never would. */
final class Tokens {

    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    static final String KEY = SigningKeys.newKey();
    static final String OTHER_KEY = SigningKeys.newKey();

    private Tokens() {}

    static ECKey key(String text) {
        try {
            return ECKey.parse(text);
        } catch (ParseException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** All that a token must say. */
    static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("tributary")
                .audience("tributary")
                .subject("8b5dcf7e-6a0f-4f0c-9b5a-0d6b1f5f3a11")
                .issueTime(at(Duration.ZERO))
                .expirationTime(at(Duration.ofMinutes(10)))
                .jwtID("1")
                .claim("sid", "0c7f2f9e-5a44-4a52-8e0a-7a1d3f9b2c22");
    }

    static Date at(Duration later) {
        return Date.from(NOW.plus(later));
    }

    static JWSHeader.Builder header(String key) {
        return new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(key(key).getKeyID());
    }

    /** One that is right but for what is changed in its claims. */
    static String saying(UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(KEY, header(KEY), change.apply(claims()));
    }

    /** One that is right but for what is changed in its header. */
    static String headed(UnaryOperator<JWSHeader.Builder> change) {
        return signed(KEY, change.apply(header(KEY)), claims());
    }

    static String signed(String key, JWSHeader.Builder header, JWTClaimsSet.Builder claims) {
        try {
            return signed(new ECDSASigner(key(key)), header.build(), claims.build());
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static String signed(JWSSigner signer, JWSHeader header, JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(header, claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** A token put together by hand; without a signature where there is none. */
    static String of(String header, String claims, @Nullable String signature) {
        return base64(header) + "." + base64(claims) + "." + (signature == null ? "" : signature);
    }

    static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
