package dev.tributary.aggregation.source;

/**
 * One header of a request.
 *
 * @param name in lower case
 * @param value printable ASCII
 */
public record Header(String name, String value) {

    /** Whether a value can be sent: printable ASCII and spaces, so that it can neither end the line nor hide. */
    public static boolean isSendable(String value) {
        return value.chars().allMatch(c -> c >= ' ' && c < 0x7f);
    }
}
