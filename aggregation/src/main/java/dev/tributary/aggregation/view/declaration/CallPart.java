package dev.tributary.aggregation.view.declaration;

/** A part that comes from a call; references in braces, as in {@code /sellers/{product.sellerId}}. */
public final class CallPart extends PartDeclaration<CallPart> {

    CallPart(String service) {
        say("call", service);
    }

    /** The path below the Service's address. */
    public CallPart path(String template) {
        return say("path", template);
    }

    /** A parameter of the query. */
    public CallPart query(String name, String template) {
        return sayIn("query", name, template);
    }

    /** A header. */
    public CallPart header(String name, String template) {
        return sayIn("headers", name, template);
    }

    /** A JSON Pointer to what is taken of the reply. */
    public CallPart select(String pointer) {
        return say("select", pointer);
    }

    @Override
    CallPart self() {
        return this;
    }
}
