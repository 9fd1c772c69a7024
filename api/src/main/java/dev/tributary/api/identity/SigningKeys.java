package dev.tributary.api.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The keys of this service's own tokens, on the curve P-256: one signs, another may be accepted beside it, so that a new key
 * can be made known before it signs, and an old one be accepted until what it signed is over. An id of a key is its
 * thumbprint (RFC 7638).
 */
public final class SigningKeys implements TokenKeys {

    static final String VARIABLE = "TRIBUTARY_SIGNING_KEY";
    static final String OTHER_VARIABLE = "TRIBUTARY_SIGNING_KEY_OTHER";

    private final JWSHeader header;
    private final JWSSigner signer;
    private final Map<String, JWSVerifier> verifiers = new LinkedHashMap<>();
    private final String published;

    private SigningKeys(ECKey key, @Nullable ECKey other) throws JOSEException {
        header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(TokenRules.ACCESS_TOKEN)
                .keyID(key.getKeyID())
                .build();
        signer = new ECDSASigner(key);
        List<ECKey> all = other == null || other.getKeyID().equals(key.getKeyID()) ? List.of(key) : List.of(key, other);
        for (ECKey each : all) {
            verifiers.put(each.getKeyID(), new ECDSAVerifier(each.toECPublicKey()));
        }
        published = new JWKSet(List.copyOf(all)).toPublicJWKSet().toString();
    }

    /** A key that nobody has seen, as the text of a JWK (RFC 7517) that {@value #VARIABLE} takes. */
    public static String newKey() {
        return made().toJSONString();
    }

    /** Keys that are lost with the process. */
    static SigningKeys random() {
        return of(newKey(), "");
    }

    private static ECKey made() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The keys that two settings hold, the second of which may be empty.
     *
     * @throws BadKeyException if there is none where one should be, or one that can be guessed; it never holds the text
     */
    static SigningKeys of(String key, String other) {
        try {
            return new SigningKeys(
                    SettingKey.read(VARIABLE, key, true),
                    other.isBlank() ? null : SettingKey.read(OTHER_VARIABLE, other, false));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A token that says this. */
    String signed(JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(header, claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public Mono<JWSVerifier> verifier(String keyId) {
        return Mono.justOrEmpty(verifiers.get(keyId));
    }

    /** The public keys as a JWK set (RFC 7517), for others who read the tokens. */
    String published() {
        return published;
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return "SigningKeys" + verifiers.keySet();
    }
}
