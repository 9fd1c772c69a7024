package dev.tributary.aggregation.view.definition;

import dev.tributary.aggregation.json.JsonPointer;
import dev.tributary.aggregation.source.CallerIdentity;
import dev.tributary.aggregation.view.Parameter;
import dev.tributary.aggregation.view.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Everything that the parts of one view can refer to, by name. */
final class References {

    private static final Pattern SYNTAX = Pattern.compile("[A-Za-z][A-Za-z0-9_]*+(?:\\.[^.{}\\s]++)*+");

    private static final String CALLER = ViewKeys.CALLER + ".";

    private final Map<String, Parameter> parameters;
    private final List<String> order;
    private final Map<String, Item> parts;
    private final boolean isPublic;

    /** All of a view, which everybody may ask for if it is public. */
    References(Map<String, Parameter> parameters, Map<String, Item> parts, boolean isPublic) {
        this.parameters = new LinkedHashMap<>(parameters);
        this.order = List.copyOf(parameters.keySet());
        this.parts = parts;
        this.isPublic = isPublic;
    }

    /**
     * What a name stands for: a parameter, a member of another part's value such as {@code product.sellerId}, or what is
     * proven of the caller such as {@code caller.subject}.
     *
     * @param user the part that uses the name
     * @param item where complaints go; the result is {@code null} then
     */
    @Nullable
    Reference find(String name, String user, Item item) {
        Reference found = findAny(name, user, item);
        return found instanceof Reference.ToPart && !isScalar(name, item) ? null : found;
    }

    /** The same, where all of a value will do as well as a scalar inside it. */
    @Nullable
    Reference findAny(String name, String user, Item item) {
        if (!SYNTAX.matcher(name).matches()) {
            item.refuse("{" + name + "}", "a parameter, or a part and its member such as product.sellerId");
            return null;
        }
        if ((name.equals("keys") || name.equals("key")) && isJoin(user)) {
            return new Reference.ToKeys();
        }
        if (parameters.containsKey(name)) {
            return new Reference.ToParameter(name, order.indexOf(name));
        }
        if (name.startsWith(CALLER)) {
            return caller(name.substring(CALLER.length()), item);
        }
        List<String> words = List.of(name.split("\\."));
        return isPart(words, user, item)
                ? new Reference.ToPart(words.getFirst(), JsonPointer.of(words.subList(1, words.size())))
                : null;
    }

    private @Nullable Reference caller(String name, Item item) {
        if (!CallerIdentity.isName(name)) {
            List<String> known =
                    CallerIdentity.names().stream().map(CALLER::concat).toList();
            item.refuse(
                    Rule.UNKNOWN_REFERENCE, "{" + CALLER + name + "} is not known", Nearest.to(CALLER + name, known));
            return null;
        }
        if (isPublic) {
            item.refuse(
                    Rule.CALLER_OF_PUBLIC_VIEW,
                    "{" + CALLER + name + "} of a public view, whose callers may be anybody",
                    "access: authenticated, or a scope");
        }
        return new Reference.ToCaller(name);
    }

    /** The type of the values that a reference stands for, as far as the declaration tells. */
    Class<?> type(Reference reference) {
        return switch (reference) {
            case Reference.ToParameter here -> parameter(here).javaType();
            case Reference.ToKeys _ -> Object[].class;
            case Reference.ToCaller asking -> CallerIdentity.type(asking.name());
            case Reference.ToPart _ -> Object.class;
        };
    }

    /** Notes that a value becomes a path segment: a parameter is refused then if its text could not be one. */
    void usedInPath(Reference reference) {
        if (reference instanceof Reference.ToParameter here) {
            Parameter parameter = parameter(here);
            parameters.put(here.name(), parameter.within(parameter.limits().asSegment()));
        }
    }

    private Parameter parameter(Reference.ToParameter here) {
        return Objects.requireNonNull(parameters.get(here.name()));
    }

    /** All parts that are declared, by name. */
    Map<String, Item> parts() {
        return parts;
    }

    /** The parameters in the order of their declaration, with all that was learned of their use. */
    List<Parameter> parameters() {
        return List.copyOf(parameters.values());
    }

    private boolean isJoin(String part) {
        Item declared = parts.get(part);
        return declared != null && !declared.isScalar() && declared.members().containsKey(PartKeys.FOR_EACH.name());
    }

    private boolean isPart(List<String> words, String user, Item item) {
        String part = words.getFirst();
        if (!parts.containsKey(part)) {
            var known = new ArrayList<String>(order);
            parts.keySet().stream().filter(name -> !name.equals(user)).forEach(known::add);
            item.refuse(
                    Rule.UNKNOWN_REFERENCE, "{" + String.join(".", words) + "} is not known", Nearest.to(part, known));
            return false;
        }
        return true;
    }

    private boolean isScalar(String name, Item item) {
        List<String> words = List.of(name.split("\\.", -1));
        Item declared = Objects.requireNonNull(parts.get(words.getFirst()));
        String wrong = Shape.of(declared).wrong(words);
        if (wrong != null) {
            item.refuse("{" + name + "}", wrong);
        }
        return wrong == null;
    }
}
