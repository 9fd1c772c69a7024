package dev.tributary.benchmark.run;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** A key for tokens that nobody gets, as the service wants it: a JWK on P-256. */
final class ThrowawayKey {

    private static final int BYTES = 32;

    private ThrowawayKey() {}

    static String text() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            var key = (ECPublicKey) pair.getPublic();
            return "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"%s\",\"y\":\"%s\",\"d\":\"%s\"}"
                    .formatted(
                            base64(key.getW().getAffineX()),
                            base64(key.getW().getAffineY()),
                            base64(((ECPrivateKey) pair.getPrivate()).getS()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        var fixed = new byte[BYTES];
        int length = Math.min(BYTES, bytes.length);
        System.arraycopy(bytes, bytes.length - length, fixed, BYTES - length, length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(fixed);
    }
}
