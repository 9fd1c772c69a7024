package dev.tributary.api.resource;

/** Makes the place where a collection's answers are kept. */
@FunctionalInterface
interface Shelves {

    Shelf of(Collection collection);
}
