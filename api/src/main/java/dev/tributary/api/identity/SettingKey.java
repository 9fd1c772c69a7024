package dev.tributary.api.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a key from the text of a setting. */
public final class SettingKey {

    private static final String EXPECTED = "a JWK with kty EC, crv P-256";

    /** The first coordinates of the keys that stand in RFC 7515 (A.3) and RFC 7517 (A.1, A.2), with which everybody can sign. */
    private static final Set<String> EXAMPLES =
            Set.of("f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU", "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4");

    private SettingKey() {}

    /**
     * What is wrong with the text of the setting of that variable; {@code null} for nothing.
     *
     * @param signs whether the key has to be private
     */
    public static @Nullable String fault(String variable, String text, boolean signs) {
        try {
            read(variable, text, signs);
            return null;
        } catch (BadKeyException bad) {
            return bad.getMessage();
        }
    }

    /** Whether two texts are both good, and of the same key. */
    public static boolean areSame(String text, String other) {
        return fault("", text, false) == null
                && fault("", other, false) == null
                && read("", text, false)
                        .getKeyID()
                        .equals(read("", other, false).getKeyID());
    }

    /** The key, with its thumbprint as its id whatever the text calls it. */
    static ECKey read(String variable, String text, boolean signs) {
        if (text.isBlank()) {
            throw new BadKeyException(variable, "not set", EXPECTED + " and the private d, as one line of JSON");
        }
        ECKey key = parsed(variable, text);
        if (!Curve.P_256.equals(key.getCurve())) {
            throw new BadKeyException(variable, "not on the curve P-256", EXPECTED);
        }
        if (EXAMPLES.contains(key.getX().toString())) {
            throw new BadKeyException(variable, "an example that everybody knows", "a random one");
        }
        if (signs && !key.isPrivate()) {
            throw new BadKeyException(variable, "a public key, which cannot sign", EXPECTED + " and the private d");
        }
        if (key.isPrivate() && !isPair(key)) {
            throw new BadKeyException(variable, "a private key that is not that of its public one", "both of one key");
        }
        return key;
    }

    private static ECKey parsed(String variable, String text) {
        try {
            ECKey key = ECKey.parse(text);
            return new ECKey.Builder(key)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint()
                    .build();
        } catch (ParseException | IllegalStateException | JOSEException unreadable) {
            throw new BadKeyException(variable, "not readable", EXPECTED + ", as one line of JSON");
        }
    }

    private static boolean isPair(ECKey key) {
        byte[] text = "tributary".getBytes(StandardCharsets.US_ASCII);
        var header = new JWSHeader(JWSAlgorithm.ES256);
        try {
            Base64URL signature = new ECDSASigner(key).sign(header, text);
            return new ECDSAVerifier(key.toECPublicKey()).verify(header, text, signature);
        } catch (JOSEException unusable) {
            return false;
        }
    }
}
