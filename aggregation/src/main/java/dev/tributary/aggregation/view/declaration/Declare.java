package dev.tributary.aggregation.view.declaration;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.source.SourceFunction;

/**
 * Where a declaration in Java begins. Its words, defaults, bounds and checks are those of the files; nothing is checked
 * before the start, and a finding then names the class and the line. A declaration is said once, by one thread.
 */
public final class Declare {

    private Declare() {}

    /** A view. */
    public static ViewDeclaration view(String name) {
        return new ViewDeclaration(name);
    }

    /** A downstream system. */
    public static ServiceDeclaration service(String name) {
        return new ServiceDeclaration(name);
    }

    /** A part that comes from a query; named binds as in {@code :id} and {@code :product.sellerId}. */
    public static SqlPart sql(String query) {
        return new SqlPart(query);
    }

    /** A part that comes from a call to a Service. */
    public static CallPart call(String service) {
        return new CallPart(service);
    }

    /** A part that is a constant, written as JSON. */
    public static ValuePart value(String json) {
        return new ValuePart(json);
    }

    /** A part that is a constant. */
    public static ValuePart value(Json value) {
        return new ValuePart(value.toString());
    }

    /** A part that comes from a function. */
    public static FunctionPart function(SourceFunction function) {
        return new FunctionPart(function);
    }
}
