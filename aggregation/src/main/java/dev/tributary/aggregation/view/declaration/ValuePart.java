package dev.tributary.aggregation.view.declaration;

/** A part that is a constant. */
public final class ValuePart extends PartDeclaration<ValuePart> {

    ValuePart(String json) {
        terms().say("value", new Declared.Constant(json));
    }

    @Override
    ValuePart self() {
        return this;
    }
}
