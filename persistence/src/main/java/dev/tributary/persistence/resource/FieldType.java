package dev.tributary.persistence.resource;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** What a value is: in a document, in a filter, and as a Java value on its way to PostgreSQL. */
public enum FieldType {
    LONG(Long.class, "bigint"),
    INT(Integer.class, "integer"),
    DECIMAL(BigDecimal.class, "numeric"),
    TEXT(String.class, "text"),

    /** A text that is never shown: a password, or a token. */
    SECRET(String.class, "text"),
    BOOLEAN(Boolean.class, "boolean"),
    INSTANT(Instant.class, "timestamptz"),

    /** A list of ids, each a {@link Long}; in ascending order when read. */
    LONGS(List.class, "bigint[]");

    private final Class<?> javaType;
    private final String sqlType;

    FieldType(Class<?> javaType, String sqlType) {
        this.javaType = javaType;
        this.sqlType = sqlType;
    }

    /** The class of its values. */
    public Class<?> javaType() {
        return javaType;
    }

    /** The class of one item where its values are lists; otherwise that of its values. */
    Class<?> itemType() {
        return this == LONGS ? Long.class : javaType;
    }

    /** PostgreSQL's name for it. */
    String sqlType() {
        return sqlType;
    }
}
