package dev.tributary.aggregation.view.declaration;

import dev.tributary.aggregation.json.Json;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * A part that is being declared: what every kind of source has in common.
 *
 * @param <P> the kind
 */
public abstract sealed class PartDeclaration<P extends PartDeclaration<P>>
        permits SqlPart, CallPart, ValuePart, FunctionPart {

    private final Terms terms = new Terms();

    PartDeclaration() {}

    abstract P self();

    /** Fails the view when the part fails. */
    public final P required() {
        return say("required", true);
    }

    /** What stands in its place when it fails or is skipped, written as JSON. */
    public final P fallback(String json) {
        terms.say("fallback", new Declared.Constant(json));
        return self();
    }

    /** What stands in its place when it fails or is skipped. */
    public final P fallback(Json value) {
        return fallback(value.toString());
    }

    /** How long it may take, in whole milliseconds. */
    public final P timeout(Duration limit) {
        return say("timeout", limit);
    }

    /** One reference, such as <code>{details}</code>, whose value decides whether the part is asked. */
    public final P when(String reference) {
        return say("when", reference);
    }

    /** Keeps the values of its source, in the way that is declared. */
    public final P cache(Consumer<CacheDeclaration> how) {
        how.accept(new CacheDeclaration(terms.block("cache")));
        return self();
    }

    /** The only members that the document shows. */
    public final P fields(String... names) {
        return list("fields", names);
    }

    /** Members that the document does not show. */
    public final P drop(String... names) {
        return list("drop", names);
    }

    /** Shows a member by another name. */
    public final P rename(String member, String shown) {
        return sayIn("rename", member, shown);
    }

    /** Members that are objects, and whose own members take their place. */
    public final P flatten(String... names) {
        return list("flatten", names);
    }

    /** Joins the part to the list of another one, by the keys that this path leads to. */
    public final P forEach(String path, Consumer<JoinDeclaration> how) {
        terms.say("for-each", path);
        how.accept(new JoinDeclaration(terms));
        return self();
    }

    final P say(String key, Object value) {
        terms.say(key, value);
        return self();
    }

    final P list(String key, String... values) {
        terms.list(key, values);
        return self();
    }

    /** Says a member of a block, which may have others. */
    final P sayIn(String block, String key, Object value) {
        terms.block(block).say(key, value);
        return self();
    }

    final Terms terms() {
        return terms;
    }
}
