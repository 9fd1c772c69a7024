package dev.tributary.api.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys that an issuer publishes, as far as they can sign its tokens: RSA of 2048 bits or more, and P-256. */
final class IssuerKeys {

    private static final int FEWEST_BITS = 2048;
    private static final int MOST = 100;

    private IssuerKeys() {}

    /** By their ids. */
    static Map<String, JWSVerifier> read(String document) {
        var verifiers = new HashMap<String, JWSVerifier>();
        try {
            for (JWK key : JWKSet.parse(document).getKeys().stream().limit(MOST).toList()) {
                JWSVerifier verifier = isForSignatures(key) ? verifier(key) : null;
                if (verifier != null) {
                    verifiers.put(key.getKeyID(), verifier);
                }
            }
            return Map.copyOf(verifiers);
        } catch (ParseException | JOSEException unreadable) {
            throw new IllegalStateException("keys: not readable (expected: a JWK set)", unreadable);
        }
    }

    private static boolean isForSignatures(JWK key) {
        return key.getKeyID() != null
                && (key.getKeyUse() == null || key.getKeyUse().equals(KeyUse.SIGNATURE));
    }

    private static @Nullable JWSVerifier verifier(JWK key) throws JOSEException {
        return switch (key) {
            case RSAKey rsa
            when rsa.size() >= FEWEST_BITS && isFor(key, JWSAlgorithm.RS256) ->
                new RSASSAVerifier(rsa.toRSAPublicKey());
            case ECKey ec
            when Curve.P_256.equals(ec.getCurve()) && isFor(key, JWSAlgorithm.ES256) ->
                new ECDSAVerifier(ec.toECPublicKey());
            default -> null;
        };
    }

    private static boolean isFor(JWK key, JWSAlgorithm algorithm) {
        return key.getAlgorithm() == null || key.getAlgorithm().equals(algorithm);
    }
}
