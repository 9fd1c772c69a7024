package dev.tributary.aggregation.view.declaration;

import dev.tributary.aggregation.source.SourceFunction;

/** A part that comes from a function. */
public final class FunctionPart extends PartDeclaration<FunctionPart> {

    FunctionPart(SourceFunction function) {
        terms().say("function", new Declared.Computed(function));
    }

    /**
     * What the function needs, by the names of {@link dev.tributary.aggregation.source.Inputs}: a parameter such as
     * {@code id}, all of another part's value such as {@code product}, a member of it such as {@code product.sellerId},
     * what is proven of the caller such as {@code caller.subject}, or the {@code keys} of a join. The part waits for the
     * others, and is skipped if they, or the caller, have no such value.
     */
    public FunctionPart with(String... references) {
        return list("with", references);
    }

    @Override
    FunctionPart self() {
        return this;
    }
}
