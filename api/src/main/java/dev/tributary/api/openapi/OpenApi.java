package dev.tributary.api.openapi;

import dev.tributary.aggregation.view.View;
import dev.tributary.api.resource.Collection;
import dev.tributary.api.resource.Collections;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The document that describes every route. */
final class OpenApi {

    private static final String DESCRIPTION = """
            A shop's catalogue, and documents that are composed from it and from other services; its customers' accounts.
            Every path answers HEAD like GET, and OPTIONS with what is allowed. Errors are RFC 9457 problem documents;
            only what is no HTTP request (its address, or too long a line or header) is 400, 414 or 431 without a body.""";

    private OpenApi() {}

    static ObjectNode document(Collections collections, List<View> views) {
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
        tags(document, collections, views);
        ObjectNode paths = document.putObject("paths");
        collections.all().forEach(collection -> ResourceOperations.addTo(paths, collections.path(), collection));
        LedgerOperations.addTo(paths, collections.path());
        ManagementOperations.addTo(paths, collections.path());
        SelfOperations.addTo(paths, collections.path());
        views.forEach(view -> ViewOperations.addTo(paths, view));
        ObjectNode components = document.putObject("components");
        schemas(components.putObject("schemas"), collections);
        components.set("responses", Answers.problems(paths));
        components.set("securitySchemes", BearerSecurity.schemes());
        return document;
    }

    private static void tags(ObjectNode document, Collections collections, List<View> views) {
        for (Collection collection : collections.all()) {
            tag(document, collection.name(), collection.description());
        }
        tag(document, LedgerOperations.TAG, LedgerOperations.DESCRIPTION);
        tag(document, ManagementOperations.TAG, ManagementOperations.DESCRIPTION);
        tag(document, SelfOperations.TAG, SelfOperations.DESCRIPTION);
        if (!views.isEmpty()) {
            tag(document, "views", "Documents that are composed, each as it was declared");
        }
    }

    private static void tag(ObjectNode document, String name, String description) {
        document.withArrayProperty("tags").addObject().put("name", name).put("description", description);
    }

    private static void schemas(ObjectNode schemas, Collections collections) {
        schemas.set("Problem", Answers.problemSchema());
        schemas.set("ProblemError", Answers.errorSchema());
        schemas.set("Outcomes", ViewOperations.outcomes());
        schemas.set("BulkResults", ResourceSchemas.results());
        LedgerSchemas.addTo(schemas);
        ManagementSchemas.addTo(schemas);
        collections.all().stream()
                .map(Collection::resource)
                .distinct()
                .forEach(resource -> ResourceSchemas.addTo(schemas, resource));
    }
}
