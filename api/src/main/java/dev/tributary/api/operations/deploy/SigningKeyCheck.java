package dev.tributary.api.operations.deploy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import java.text.ParseException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether tokens are signed with a key that nobody else has. */
final class SigningKeyCheck implements SettingCheck {

    private static final String VARIABLE = "TRIBUTARY_SIGNING_KEY";
    private static final String OTHER = "TRIBUTARY_SIGNING_KEY_OTHER";

    /** The first coordinates of the keys that stand in RFC 7515 (A.3) and RFC 7517 (A.1, A.2). */
    private static final Set<String> EXAMPLES =
            Set.of("f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU", "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4");

    @Override
    public Stream<Weakness> of(Settings settings) {
        String key = settings.text("tributary.identity.signing-key");
        String other = settings.text("tributary.identity.signing-key-other");
        return Stream.of(signing(key), beside(other), twice(key, other)).flatMap(Stream::ofNullable);
    }

    private static @Nullable Weakness signing(String text) {
        if (text.isEmpty()) {
            return Risk.SIGNING_KEY_MISSING.found(VARIABLE + ": not set (expected: a private JWK on the curve P-256)");
        }
        ECKey key = key(text);
        return key != null && !key.isPrivate()
                ? Risk.SIGNING_KEY_REFUSED.found(
                        VARIABLE + ": a public key, which cannot sign (expected: a private one)")
                : refused(VARIABLE, key);
    }

    private static @Nullable Weakness beside(String text) {
        return text.isEmpty() ? null : refused(OTHER, key(text));
    }

    private static @Nullable Weakness refused(String variable, @Nullable ECKey key) {
        if (key == null) {
            return Risk.SIGNING_KEY_REFUSED.found(variable + ": not readable (expected: a JWK on the curve P-256)");
        }
        return EXAMPLES.contains(key.getX().toString())
                ? Risk.SIGNING_KEY_REFUSED.found(
                        variable + ": an example that everybody knows (expected: a random one)")
                : null;
    }

    private static @Nullable Weakness twice(String text, String other) {
        ECKey key = key(text);
        ECKey beside = key(other);
        return key != null && beside != null && thumbprint(key).equals(thumbprint(beside))
                ? Risk.SIGNING_KEY_TWICE.found(OTHER + ": the key that signs (expected: another one, or none)")
                : null;
    }

    private static String thumbprint(ECKey key) {
        try {
            return key.computeThumbprint().toString();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A key on the curve that tokens are signed on; {@code null} for anything else. */
    private static @Nullable ECKey key(String text) {
        try {
            ECKey key = ECKey.parse(text);
            return Curve.P_256.equals(key.getCurve()) ? key : null;
        } catch (ParseException | IllegalStateException unreadable) {
            return null;
        }
    }
}
