package dev.tributary.aggregation.view.declaration;

import dev.tributary.aggregation.view.Parameter.In;
import dev.tributary.aggregation.view.ParameterType;

/** A parameter that is being declared. */
public final class ParameterDeclaration {

    private final Terms terms = new Terms();

    ParameterDeclaration(ParameterType type) {
        terms.say("type", type);
    }

    /** Where callers say it. */
    public ParameterDeclaration in(In where) {
        terms.say("in", where);
        return this;
    }

    /** What callers call it. */
    public ParameterDeclaration name(String name) {
        terms.say("name", name);
        return this;
    }

    /** Makes it one that must be said. */
    public ParameterDeclaration required() {
        terms.say("required", true);
        return this;
    }

    /** Its value when it is not said, or the text of that; the key {@code default} of the files. */
    public ParameterDeclaration preset(Object value) {
        terms.say("default", value);
        return this;
    }

    /** The smallest value, or the text of that. */
    public ParameterDeclaration min(Object value) {
        terms.say("min", value);
        return this;
    }

    /** The largest value, or the text of that. */
    public ParameterDeclaration max(Object value) {
        terms.say("max", value);
        return this;
    }

    /** The fewest characters of a string. */
    public ParameterDeclaration minLength(int characters) {
        terms.say("min-length", characters);
        return this;
    }

    /** The most characters of a string. */
    public ParameterDeclaration maxLength(int characters) {
        terms.say("max-length", characters);
        return this;
    }

    /** A regular expression that the whole of a string must match. */
    public ParameterDeclaration pattern(String expression) {
        terms.say("pattern", expression);
        return this;
    }

    /** The only strings allowed; the key {@code enum} of the files. */
    public ParameterDeclaration oneOf(String... allowed) {
        terms.list("enum", allowed);
        return this;
    }

    /** Makes it a list of at most so many values. */
    public ParameterDeclaration maxItems(int most) {
        terms.say("max-items", most);
        return this;
    }

    Terms terms() {
        return terms;
    }
}
