package dev.tributary.aggregation.view;

import java.util.List;

/** Where a part comes from. */
public sealed interface Source permits SqlSource, CallSource, ValueSource, FunctionSource {

    /** Every value that must be known before the source can be asked, in the order of their appearance. */
    List<Reference> references();
}
