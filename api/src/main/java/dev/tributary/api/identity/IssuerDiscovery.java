package dev.tributary.api.identity;

import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.text.ParseException;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Finds an issuer's keys: where it says that they are, unless that is known. */
final class IssuerDiscovery {

    private final IssuerAddress address;
    private final IssuerDocuments documents;

    IssuerDiscovery(IssuerAddress address, IssuerDocuments documents) {
        this.address = address;
        this.documents = documents;
    }

    /** Asks anew each time it is subscribed to. */
    Mono<Map<String, JWSVerifier>> keys() {
        return Mono.justOrEmpty(address.keys())
                .switchIfEmpty(
                        Mono.defer(() -> documents.get(address.description()).map(this::place)))
                .flatMap(documents::get)
                .map(IssuerKeys::read);
    }

    /** Believed only if it is the issuer who says it (section 4.3). */
    private URI place(String description) {
        try {
            Map<String, Object> members = JSONObjectUtils.parse(description);
            if (!address.issuer().equals(members.get("issuer"))) {
                throw new IllegalStateException(
                        "issuer: another one describes itself there (expected: " + address.issuer() + ")");
            }
            return IssuerAddress.checked("jwks_uri", String.valueOf(members.get("jwks_uri")), address.plain());
        } catch (ParseException unreadable) {
            throw new IllegalStateException("issuer: does not describe itself (expected: a JSON object)", unreadable);
        }
    }
}
