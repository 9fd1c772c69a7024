package dev.tributary.api.resource;

/**
 * A collection with what is made of its declaration once, and used for each request.
 *
 * @param shelf where its answers are kept
 */
record Mounted(Collection collection, Parameters parameters, Form form, Shelf shelf) {

    static Mounted of(Collection collection, Shelf shelf) {
        return new Mounted(collection, Parameters.of(collection), new Form(collection.resource()), shelf);
    }
}
