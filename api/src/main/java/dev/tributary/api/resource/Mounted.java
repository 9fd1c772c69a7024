package dev.tributary.api.resource;

/** A collection with what is made of its declaration once, and used for each request. */
record Mounted(Collection collection, Parameters parameters, Form form) {

    static Mounted of(Collection collection) {
        return new Mounted(collection, Parameters.of(collection), new Form(collection.resource()));
    }
}
