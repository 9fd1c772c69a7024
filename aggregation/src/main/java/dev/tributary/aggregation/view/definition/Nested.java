package dev.tributary.aggregation.view.definition;

/** A mapping in a mapping. */
record Nested(Mapping mapping) implements Form<Block> {

    @Override
    public Block read(Item item) {
        return new Block(item);
    }

    @Override
    public String words() {
        return "keys with values";
    }

    @Override
    public Schema schema() {
        return mapping.schema();
    }
}
