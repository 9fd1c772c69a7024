package dev.tributary.persistence.resource;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** What a value is: in a document, in a filter, and as a Java value on its way to PostgreSQL. */
public enum FieldType {
    LONG(Long.class),
    INT(Integer.class),
    DECIMAL(BigDecimal.class),
    TEXT(String.class),
    BOOLEAN(Boolean.class),
    INSTANT(Instant.class),

    /** A list of ids, each a {@link Long}; in ascending order when read. */
    LONGS(List.class);

    private final Class<?> javaType;

    FieldType(Class<?> javaType) {
        this.javaType = javaType;
    }

    /** The class of its values. */
    public Class<?> javaType() {
        return javaType;
    }
}
