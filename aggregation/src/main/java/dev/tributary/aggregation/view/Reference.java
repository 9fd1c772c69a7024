package dev.tributary.aggregation.view;

import dev.tributary.aggregation.json.JsonPointer;
import java.util.stream.Stream;

/** A value that is known only when a request is answered. */
public sealed interface Reference {

    /** The keys of a join: all of them, a batch of them or one of them, as the source takes them. */
    record ToKeys() implements Reference {
        @Override
        public String toString() {
            return "keys";
        }
    }

    /**
     * What the caller said for a parameter.
     *
     * @param name the parameter's
     * @param index its place in {@link View#parameters()}
     */
    record ToParameter(String name, int index) implements Reference {
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * What is proven of the caller.
     *
     * @param name one of {@link dev.tributary.aggregation.source.CallerIdentity}
     */
    record ToCaller(String name) implements Reference {

        /** The name that a reference asks for; nothing if it leads elsewhere. */
        public static Stream<String> in(Reference reference) {
            return reference instanceof ToCaller caller ? Stream.of(caller.name()) : Stream.empty();
        }

        @Override
        public String toString() {
            return "caller." + name;
        }
    }

    /**
     * A scalar inside another part's value.
     *
     * @param part the other part's name
     * @param pointer where in its value
     */
    record ToPart(String part, JsonPointer pointer) implements Reference {

        /** All of another part's value. */
        public static ToPart whole(String part) {
            return new ToPart(part, JsonPointer.parse(""));
        }

        @Override
        public String toString() {
            return part + pointer.toString().replace('/', '.');
        }
    }
}
