package dev.tributary.aggregation.view.declaration;

import dev.tributary.aggregation.view.ParameterType;
import java.time.Duration;
import java.util.function.Consumer;

/** A view that is being declared. */
public final class ViewDeclaration implements Declaration {

    private final String name;
    private final Declared.At at = Declared.At.ofCaller();
    private final Terms terms = new Terms();

    ViewDeclaration(String name) {
        this.name = name;
    }

    /** The path, such as {@code /products/{id}/page}. */
    public ViewDeclaration get(String path) {
        terms.say("get", path);
        return this;
    }

    /** A parameter with the usual terms. */
    public ViewDeclaration param(String key, ParameterType type) {
        return param(key, type, parameter -> {});
    }

    /** A parameter. */
    public ViewDeclaration param(String key, ParameterType type, Consumer<ParameterDeclaration> how) {
        var parameter = new ParameterDeclaration(type);
        how.accept(parameter);
        terms.block("params").say(key, parameter.terms());
        return this;
    }

    /** How long a caller waits at most, in whole milliseconds. */
    public ViewDeclaration deadline(Duration limit) {
        terms.say("deadline", limit);
        return this;
    }

    /** Who may ask: {@code public}, {@code authenticated}, or {@code scope:} and its name. */
    public ViewDeclaration access(String who) {
        terms.say("access", who);
        return this;
    }

    /** All queries of one answer see the database at one moment. */
    public ViewDeclaration snapshot() {
        terms.say("snapshot", true);
        return this;
    }

    /** Keeps answers, in the way that is declared. */
    public ViewDeclaration cache(Consumer<CacheDeclaration> how) {
        how.accept(new CacheDeclaration(terms.block("cache")));
        return this;
    }

    /** The next member of the document, made by {@link Declare}. */
    public ViewDeclaration part(String key, PartDeclaration<?> part) {
        terms.block("parts").say(key, part.terms());
        return this;
    }

    @Override
    public Declared.Member declared() {
        return new Declared.Member(name, terms.declared(), at).under("views");
    }
}
