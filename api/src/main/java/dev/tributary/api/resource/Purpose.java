package dev.tributary.api.resource;

import dev.tributary.persistence.resource.Field;

/** What the members of a body are given for. */
public enum Purpose {
    CREATE,
    REPLACE,
    PATCH;

    /** Whether a member may be given. */
    public boolean takes(Field field) {
        return this == CREATE ? field.onCreate() : field.onChange();
    }

    /** Whether a member has to be given, whoever gives it. */
    public boolean requires(Field field) {
        return needs(field) && !field.reserved();
    }

    /** Whether a member needs a value. */
    boolean needs(Field field) {
        return this != PATCH && field.required() && takes(field);
    }
}
