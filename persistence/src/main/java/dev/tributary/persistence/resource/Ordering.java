package dev.tributary.persistence.resource;

import dev.tributary.persistence.database.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A total order of rows: the steps asked for, and the id where they do not tell two rows apart. The id follows the direction
 * of the last step, so that one index serves an ordering both ways.
 */
record Ordering(List<Step> steps) {

    /** The column of a search's ranks. */
    static final String RANK = "rank";

    private static final String ID = "id";

    /** Expressions are columns of {@code t}. */
    record Step(String column, String type, boolean descending) {
        private String by() {
            return "t." + column + (descending ? " desc" : "");
        }

        private Step reversed() {
            return new Step(column, type, !descending);
        }
    }

    static Ordering of(Resource resource, Listing listing) {
        List<Step> steps = new ArrayList<>();
        if (isRanked(listing)) {
            steps.add(new Step(RANK, "real", true));
        }
        check(resource, listing.ordering());
        listing.ordering().forEach(order -> steps.add(step(resource, order)));
        if (steps.stream().noneMatch(step -> step.column().equals(ID))) {
            boolean descending = !steps.isEmpty() && steps.getLast().descending();
            steps.add(new Step(ID, FieldType.LONG.sqlType(), descending));
        }
        return new Ordering(List.copyOf(steps));
    }

    /** Whether the best match comes first. */
    static boolean isRanked(Listing listing) {
        return listing.search() != null && listing.ordering().isEmpty();
    }

    private static void check(Resource resource, List<Order> asked) {
        List<String> members = asked.stream().map(Order::field).toList();
        if (asked.size() > Order.MOST_STEPS
                || members.stream().distinct().count() < asked.size()
                || !resource.orderings().containsAll(members)) {
            throw new IllegalArgumentException(resource + ": ordered by " + members + " (expected: at most "
                    + Order.MOST_STEPS + " of " + resource.orderings() + ", each once)");
        }
    }

    private static Step step(Resource resource, Order order) {
        Field field = resource.field(order.field());
        String column = ((Column.Plain) field.column()).name();
        return new Step(column, field.type().sqlType(), order.descending());
    }

    Ordering reversed() {
        return new Ordering(steps.stream().map(Step::reversed).toList());
    }

    /** What stands behind {@code order by}. */
    String by() {
        return steps.stream().map(Step::by).collect(Collectors.joining(", "));
    }

    /** The text array of a row's place. */
    String position() {
        return steps.stream()
                .map(step -> "t." + step.column() + "::text")
                .collect(Collectors.joining(", ", "array[", "]"));
    }

    /** The condition of the rows that come later than a position. */
    String behind(Position position, Sql sql) {
        List<String> values = position.values();
        if (values.size() != steps.size()) {
            throw new IllegalArgumentException(
                    "position: " + values.size() + " values (expected: " + steps.size() + ", as the ordering has)");
        }
        List<String> places = IntStream.range(0, steps.size())
                .mapToObj(
                        i -> sql.bind(values.get(i)) + "::text::" + steps.get(i).type())
                .toList();
        boolean uniform = steps.stream().map(Step::descending).distinct().count() == 1;
        return uniform ? compared(places) : nested(places, 0);
    }

    /** One comparison of rows, which PostgreSQL takes as the range of an index. */
    private String compared(List<String> places) {
        String columns = steps.stream().map(step -> "t." + step.column()).collect(Collectors.joining(", "));
        String operator = steps.getFirst().descending() ? "<" : ">";
        return "(" + columns + ") " + operator + " (" + String.join(", ", places) + ")";
    }

    /** For mixed directions: the first step gives the range of an index, the others choose within equal values. */
    private String nested(List<String> places, int i) {
        Step step = steps.get(i);
        String column = "t." + step.column();
        String operator = step.descending() ? " < " : " > ";
        String beyond = column + operator + places.get(i);
        if (i == steps.size() - 1) {
            return beyond;
        }
        String reached = column + operator.stripTrailing() + "= " + places.get(i);
        return "(" + reached + " and (" + beyond + " or " + nested(places, i + 1) + "))";
    }
}
