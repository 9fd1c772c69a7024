package dev.tributary.api.identity;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an access token must say to be one of an issuer's, whoever has signed it.
 *
 * @param types what it may be called in its header; a token that calls itself nothing is a {@code JWT}
 * @param claims that it must have besides {@code iss}, {@code aud}, {@code sub}, {@code iat} and {@code exp}
 * @param longest how long it may live
 */
record TokenRules(
        String issuer,
        String audience,
        Set<JWSAlgorithm> algorithms,
        Set<JOSEObjectType> types,
        Set<String> claims,
        Duration longest) {

    /** RFC 9068, section 2.1. */
    static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");

    /** The service's own name, as issuer and as audience. */
    static final String OWN = "tributary";

    /** The claim that names the login. */
    static final String SESSION = "sid";

    /** How far clocks may be apart. */
    static final Duration SKEW = Duration.ofSeconds(30);

    private static final Duration LONGEST_OWN = Duration.ofMinutes(15);

    /** As long as what is written down of a deed has room for. */
    private static final Pattern SUBJECT = Pattern.compile("[^\\p{Cntrl}]{1,200}");

    /** What only ID tokens say (OpenID Connect Core 1.0, sections 2 and 3.3.2.11): those are for the client that asked for them. */
    private static final Set<String> OF_ID_TOKENS = Set.of("nonce", "at_hash", "c_hash");

    TokenRules {
        algorithms = Set.copyOf(algorithms);
        types = Set.copyOf(types);
        claims = Set.copyOf(claims);
    }

    /** Those of the tokens that this service gives out. */
    static TokenRules own() {
        return new TokenRules(
                OWN, OWN, Set.of(JWSAlgorithm.ES256), Set.of(ACCESS_TOKEN), Set.of(SESSION, "jti"), LONGEST_OWN);
    }

    /** Whether a token may look like that from outside. */
    boolean allow(JWSHeader header) {
        JOSEObjectType type = header.getType() == null ? JOSEObjectType.JWT : header.getType();
        return algorithms.contains(header.getAlgorithm())
                && types.contains(type)
                && header.getKeyID() != null
                && header.getCriticalParams() == null;
    }

    /** Whether a token may say this, at some time. */
    boolean allow(JWTClaimsSet said) {
        return issuer.equals(said.getIssuer())
                && said.getAudience().contains(audience)
                && said.getSubject() != null
                && !said.getSubject().isBlank()
                && SUBJECT.matcher(said.getSubject()).matches()
                && OF_ID_TOKENS.stream().noneMatch(said.getClaims()::containsKey)
                && claims.stream().allMatch(name -> said.getClaim(name) != null)
                && hasLife(said);
    }

    private boolean hasLife(JWTClaimsSet said) {
        Date begin = said.getIssueTime();
        Date end = said.getExpirationTime();
        if (begin == null || end == null) {
            return false;
        }
        Duration life = Duration.between(begin.toInstant(), end.toInstant());
        return life.isPositive() && life.compareTo(longest) <= 0;
    }

    /** Whether a token that says this, which was allowed once, lives now. */
    boolean lives(JWTClaimsSet said, Instant now) {
        Instant late = now.minus(SKEW);
        Instant early = now.plus(SKEW);
        return said.getExpirationTime().toInstant().isAfter(late)
                && !isAfter(said.getIssueTime(), early)
                && !isAfter(said.getNotBeforeTime(), early);
    }

    private static boolean isAfter(@Nullable Date time, Instant moment) {
        return time != null && time.toInstant().isAfter(moment);
    }
}
