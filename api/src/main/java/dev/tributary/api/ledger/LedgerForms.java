package dev.tributary.api.ledger;

import dev.tributary.persistence.ledger.Ledger;
import dev.tributary.persistence.resource.Field;
import dev.tributary.persistence.resource.FieldType;
import dev.tributary.persistence.resource.Rules;
import dev.tributary.persistence.resource.Writing;
import java.util.List;

/** The members of what is sent and answered: what bodies are read by, and described by. */
public final class LedgerForms {

    static final String NAME = "name";
    static final String FROM = "from";
    static final String TO = "to";
    static final String AMOUNT = "amount";
    static final String CURRENCY = "currency";
    static final String REFERENCE = "reference";

    private static final String UUID = "[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}";
    private static final int UUID_LENGTH = 36;
    private static final int MOST_DIGITS = 4;

    private static final Field ACCOUNT_NAME =
            text(NAME, "What the owner calls it").with(Rules.length(1, 100));

    private static final Field ACCOUNT_CURRENCY = text(CURRENCY, "What the money is, in letters of ISO 4217")
            .with(Rules.length(3, 3).matching("[A-Z]{3}"));

    private static final Field MOVED = Field.of(AMOUNT, FieldType.LONG, AMOUNT, "How much, in minor units")
            .with(Rules.between(1, Ledger.MOST_AMOUNT));

    private static final Field LEFT = id(FROM, "The account that the money leaves");

    private static final Field REACHED = id(TO, "The account that the money reaches");

    private static final Field NOTE = text(REFERENCE, "What both sides are to read; null for nothing")
            .orNull()
            .with(Rules.length(1, 140));

    /** To open an account. */
    public static final List<Field> OPENING =
            List.of(ACCOUNT_NAME.required(Writing.ONCE), ACCOUNT_CURRENCY.required(Writing.ONCE));

    /** An account. */
    public static final List<Field> ACCOUNT = List.of(
            id("id", "What it is known by to others, who see nothing of it"),
            ACCOUNT_NAME,
            ACCOUNT_CURRENCY,
            Field.of("digits", FieldType.INT, "digits", "How many digits of the balance stand behind the point")
                    .with(Rules.between(0, MOST_DIGITS)),
            Field.of("balance", FieldType.LONG, "balance", "What is on it, in minor units")
                    .with(Rules.between(0, Ledger.MOST_MONEY)),
            Field.of("open", FieldType.BOOLEAN, "open", "Whether money can reach it and leave it"),
            Field.of("version", FieldType.LONG, "version", "Another one after each posting")
                    .with(Rules.between(0, Long.MAX_VALUE)),
            Field.of("createdAt", FieldType.INSTANT, "createdAt", "When it was opened"));

    /** To send money. */
    public static final List<Field> ORDER = List.of(
            LEFT.required(Writing.ONCE),
            REACHED.required(Writing.ONCE),
            MOVED.required(Writing.ONCE),
            ACCOUNT_CURRENCY.required(Writing.ONCE),
            NOTE.preset(Writing.ONCE, null));

    /** To bring money into the books. */
    public static final List<Field> DEPOSIT = List.of(
            MOVED.required(Writing.ONCE), ACCOUNT_CURRENCY.required(Writing.ONCE), NOTE.preset(Writing.ONCE, null));

    /** Money that has moved. */
    public static final List<Field> TRANSFER = List.of(
            id("id", "The transfer's"),
            id(FROM, "The account that the money has left; null where it came into the books")
                    .orNull(),
            REACHED,
            MOVED,
            ACCOUNT_CURRENCY,
            NOTE,
            Field.of("createdAt", FieldType.INSTANT, "createdAt", "When it moved"));

    /** A line of a statement. */
    public static final List<Field> POSTING = List.of(
            id("transfer", "The transfer"),
            Field.of("at", FieldType.INSTANT, "at", "When it moved"),
            id("other", "The account on the other side; null where the money came into the books")
                    .orNull(),
            Field.of(AMOUNT, FieldType.LONG, AMOUNT, "How much, in minor units; below zero for what has left")
                    .with(Rules.between(-Ledger.MOST_AMOUNT, Ledger.MOST_AMOUNT)),
            Field.of("balance", FieldType.LONG, "balance", "What was on the account then, in minor units")
                    .with(Rules.between(0, Ledger.MOST_MONEY)),
            NOTE);

    private LedgerForms() {}

    private static Field text(String name, String description) {
        return Field.of(name, FieldType.TEXT, name, description);
    }

    private static Field id(String name, String description) {
        return text(name, description)
                .with(Rules.length(UUID_LENGTH, UUID_LENGTH).matching(UUID));
    }
}
