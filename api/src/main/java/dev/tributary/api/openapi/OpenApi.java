package dev.tributary.api.openapi;

import dev.tributary.aggregation.view.View;
import dev.tributary.api.resource.Collection;
import dev.tributary.api.resource.Collections;
import dev.tributary.api.security.KnownScopes;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The document that describes every route. */
final class OpenApi {

    private static final String DESCRIPTION = """
            A shop's catalogue, and documents that are composed from it and from other services; its customers' accounts.
            Every path answers HEAD like GET, and OPTIONS with what is allowed. Errors are RFC 9457 problem documents.
            Any request may be answered so that is not as HTTP/1.1 wants it: with 400, 408, 414, 415, 431 or 505, and the connection is closed.""";

    private OpenApi() {}

    /**
     * The document.
     *
     * @param people whether people register and log in here
     */
    static ObjectNode document(Collections collections, List<View> views, boolean people) {
        ObjectNode document = Schemas.object().put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "Tributary")
                .put("version", "v1")
                .put("description", DESCRIPTION)
                .putObject("license")
                .put("name", "Apache-2.0")
                .put("identifier", "Apache-2.0");
        document.putArray("servers")
                .addObject()
                .put("url", "/")
                .put("description", "production: where this was read")
                .put("x-internal", false);
        tags(document, collections, views, people);
        ObjectNode paths = document.putObject("paths");
        collections.all().forEach(collection -> ResourceOperations.addTo(paths, collections.path(), collection));
        LedgerOperations.addTo(paths, collections.path());
        ManagementOperations.addTo(paths, collections.path());
        SelfOperations.addTo(paths, collections.path());
        views.forEach(view -> ViewOperations.addTo(paths, view));
        if (people) {
            IdentityOperations.addTo(paths, collections.path());
        }
        ObjectNode components = document.putObject("components");
        schemas(components.putObject("schemas"), collections, KnownScopes.with(views), people);
        components.set("responses", Answers.problems(paths));
        components.set("securitySchemes", BearerSecurity.schemes());
        components.set("headers", LimitHeaders.all());
        return document;
    }

    private static void tags(ObjectNode document, Collections collections, List<View> views, boolean people) {
        for (Collection collection : collections.all()) {
            tag(document, collection.name(), collection.description());
        }
        tag(document, LedgerOperations.TAG, LedgerOperations.DESCRIPTION);
        tag(document, ManagementOperations.TAG, ManagementOperations.DESCRIPTION);
        tag(document, SelfOperations.TAG, SelfOperations.DESCRIPTION);
        if (!views.isEmpty()) {
            tag(document, "views", "Documents that are composed, each as it was declared");
        }
        if (people) {
            tag(document, "people", "People, and what is kept of them");
            tag(document, "sessions", "Logins, and the tokens that they give");
        }
    }

    private static void tag(ObjectNode document, String name, String description) {
        document.withArrayProperty("tags").addObject().put("name", name).put("description", description);
    }

    private static void schemas(ObjectNode schemas, Collections collections, KnownScopes scopes, boolean people) {
        schemas.set("Problem", Answers.problemSchema());
        schemas.set("ProblemError", Answers.errorSchema());
        schemas.set("Outcomes", ViewOperations.outcomes());
        schemas.set("BulkResults", ResourceSchemas.results());
        LedgerSchemas.addTo(schemas);
        ManagementSchemas.addTo(schemas, scopes);
        collections.all().stream()
                .map(Collection::resource)
                .distinct()
                .forEach(resource -> ResourceSchemas.addTo(schemas, resource));
        if (people) {
            IdentitySchemas.addTo(schemas);
        }
    }
}
