package dev.tributary.aggregation.view.declaration;

import dev.tributary.aggregation.source.SourceFunction;
import java.util.List;
import java.util.Objects;

/** Something that was declared in Java, as a file would hold it; it is read and checked as that is. */
public sealed interface Declared {

    /** A single value, by the text that a file would have. */
    record Text(String text) implements Declared {}

    /** A constant, by its text, which should be JSON. */
    record Constant(String json) implements Declared {}

    /** Single values, by their texts. */
    record Listed(List<String> texts) implements Declared {

        public Listed {
            texts = List.copyOf(texts);
        }
    }

    /** A function, which no file can hold. */
    record Computed(SourceFunction function) implements Declared {}

    /** Keys with values. */
    record Block(List<Member> members) implements Declared {

        public Block {
            members = List.copyOf(members);
        }
    }

    /** A key with its value, and where they were declared. */
    record Member(String key, Declared value, At at) {

        /** The only member of a block, which is declared where this is. */
        Member under(String outer) {
            return new Member(outer, new Block(List.of(this)), at);
        }
    }

    /**
     * A line of Java.
     *
     * @param file its name without folders
     * @param line from 1
     */
    record At(String file, int line) {

        private static final String OURS = At.class.getPackageName() + ".";

        /** The line that called into this package. */
        static At ofCaller() {
            return StackWalker.getInstance()
                    .walk(frames -> frames.filter(frame -> !frame.getClassName().startsWith(OURS))
                            .findFirst()
                            .map(At::of)
                            .orElseThrow());
        }

        private static At of(StackWalker.StackFrame frame) {
            String file = Objects.requireNonNullElse(frame.getFileName(), frame.getClassName());
            return new At(file, Math.max(1, frame.getLineNumber()));
        }
    }
}
