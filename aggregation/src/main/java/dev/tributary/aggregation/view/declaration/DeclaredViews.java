package dev.tributary.aggregation.view.declaration;

import java.util.List;

/**
 * Views and services that are declared in Java. Every bean of this type is asked once, at start, and what it declares is
 * checked and served together with what the files declare.
 */
@FunctionalInterface
public interface DeclaredViews {

    /** What is declared, made by {@link Declare}. */
    List<Declaration> declarations();
}
