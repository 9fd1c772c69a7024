package dev.tributary.api.resource;

import dev.tributary.aggregation.json.Json;
import dev.tributary.persistence.resource.Field;
import dev.tributary.persistence.resource.Resource;
import dev.tributary.persistence.resource.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the members of a document as a caller gives them, and tells everything that is wrong with them. */
public final class Form {

    private static final int SHOWN = 64;

    private final Map<String, Member> members = new LinkedHashMap<>();

    Form(Resource resource) {
        this(resource.fields());
    }

    /** For documents with these members. */
    public Form(List<Field> fields) {
        fields.forEach(field -> members.put(field.name(), new Member(field)));
    }

    /** The values by member, absent and null told apart; if anything is wrong, a problem that tells of all of it is thrown. */
    public Map<String, @Nullable Object> read(Json body, Purpose purpose) {
        return read(body, new Giving(purpose, Writer.OF_ALL));
    }

    /**
     * The values by member, absent and null told apart; a replacement has them all.
     *
     * @param besides members that belong to something else, and are passed over
     */
    public Map<String, @Nullable Object> read(Json body, Purpose purpose, Set<String> besides, BodyErrors errors) {
        return read(body, new Giving(purpose, Writer.OF_ALL), besides, errors);
    }

    /** The same, of somebody who may not give every member. */
    Map<String, @Nullable Object> read(Json body, Giving giving) {
        var errors = new BodyErrors();
        Map<String, @Nullable Object> values = read(body, giving, Set.of(), errors);
        errors.refuseAny();
        return values;
    }

    Map<String, @Nullable Object> read(Json body, Giving giving, Set<String> besides, BodyErrors errors) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        if (!body.isObject()) {
            errors.add(BodyError.at(List.of(), BodyError.WRONG_TYPE, shown(body.toString()), "an object"));
            return values;
        }
        var seen = new HashSet<String>();
        body.forEachMember((name, value) -> {
            if (!seen.add(name)) {
                errors.add(BodyError.at(path(name), "duplicate", "given twice", "once"));
            } else if (!besides.contains(name)) {
                read(name, value, giving, values, errors);
            }
        });
        complete(giving, seen, values, errors);
        return values;
    }

    private void read(String name, Json value, Giving giving, Map<String, @Nullable Object> values, BodyErrors errors) {
        Member member = members.get(name);
        if (member == null) {
            errors.add(BodyError.at(path(name), "unknown", "no such member", expected(giving)));
        } else if (!giving.takes(member.field())) {
            errors.add(BodyError.at(path(name), "read-only", "cannot be given", expected(giving)));
        } else {
            values.put(name, member.read(value, errors));
        }
    }

    private void complete(Giving giving, Set<String> seen, Map<String, @Nullable Object> values, BodyErrors errors) {
        List<Field> absent = members.values().stream()
                .map(Member::field)
                .filter(field -> !seen.contains(field.name()))
                .toList();
        for (Field field : absent) {
            if (giving.requires(field)) {
                errors.add(
                        BodyError.at(path(field.name()), BodyError.MISSING, "nothing", Values.expected(field.type())));
            } else if (giving.completes(field)) {
                values.put(field.name(), field.preset());
            }
        }
    }

    private String expected(Giving giving) {
        return members.values().stream()
                .map(Member::field)
                .filter(giving::takes)
                .map(Field::name)
                .collect(Collectors.joining(", "));
    }

    /** A caller's name as it can be shown: not too long, and text; half of a surrogate pair is none. */
    private static List<String> path(String name) {
        return List.of(shown(new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)));
    }

    static String shown(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
