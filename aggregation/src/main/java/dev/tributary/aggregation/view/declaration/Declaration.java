package dev.tributary.aggregation.view.declaration;

/** Something that a file could hold at its top: a view or a Service. */
public sealed interface Declaration permits ViewDeclaration, ServiceDeclaration {

    /** What has been said until now, under {@code views} or {@code services}. */
    Declared.Member declared();
}
