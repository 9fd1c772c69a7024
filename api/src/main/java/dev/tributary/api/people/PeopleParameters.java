package dev.tributary.api.people;

import dev.tributary.aggregation.view.Limits;
import dev.tributary.aggregation.view.Parameter;
import dev.tributary.aggregation.view.ParameterType;
import dev.tributary.api.resource.NewestFirst;
import dev.tributary.api.security.Role;
import dev.tributary.persistence.resource.Field;
import dev.tributary.persistence.resource.FieldType;
import dev.tributary.persistence.resource.Rules;
import dev.tributary.persistence.resource.Writing;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What an operator may say of people. */
public final class PeopleParameters {

    static final String ROLE = "role";
    static final String ACTIVE = "active";
    static final String SEARCH = "search";

    /** Of the list. */
    public static final List<Parameter> LIST = NewestFirst.parameters(
            ParameterType.UUID,
            NewestFirst.filter(ROLE, ParameterType.STRING, oneOf(roles())),
            NewestFirst.filter(ACTIVE, ParameterType.BOOLEAN, Limits.USUAL),
            NewestFirst.filter(SEARCH, ParameterType.STRING, usernames()));

    /** Of one who is changed. */
    public static final List<Field> CHANGE = List.of(
            Field.of(ROLE, FieldType.TEXT, ROLE, "What the person is to the shop")
                    .required(Writing.LATER)
                    .with(Rules.oneOf(roles())),
            Field.of(ACTIVE, FieldType.BOOLEAN, ACTIVE, "Whether the person may come in")
                    .required(Writing.LATER));

    private PeopleParameters() {}

    /** The texts of all roles. */
    public static String[] roles() {
        return Arrays.stream(Role.values()).map(Role::text).toArray(String[]::new);
    }

    private static Limits oneOf(String... allowed) {
        return new Limits(null, null, 0, Limits.USUAL_LENGTH, null, List.of(allowed), false);
    }

    private static Limits usernames() {
        return new Limits(null, null, 1, 40, Pattern.compile("[A-Za-z0-9._-]+"), List.of(), false);
    }
}
