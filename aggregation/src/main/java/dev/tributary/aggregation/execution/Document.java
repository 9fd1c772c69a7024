package dev.tributary.aggregation.execution;

import dev.tributary.aggregation.json.JsonWriter;
import dev.tributary.aggregation.plan.Plan;
import dev.tributary.aggregation.source.SourceFailure;
import java.util.List;

/** Splices what the sources gave into one JSON object; nothing is parsed, and every byte is copied once. */
final class Document {

    /** The last member of an answer that is not complete. No part can have the name, for theirs begin with a letter. */
    private static final String OUTCOMES = "_outcomes";

    /** Two braces, less the comma that the first member does not have. */
    private static final int BRACES = 1;

    /** Two quotes, a colon and a comma a member. */
    private static final int PUNCTUATION = 4;

    private static final int TOLD = 80;

    private final Plan plan;
    private final Joins joins;

    Document(Plan plan, Joins joins) {
        this.plan = plan;
        this.joins = joins;
    }

    byte[] of(List<Outcome> outcomes) {
        var document = new JsonWriter(size(outcomes)).beginObject();
        var composer = new Composer(joins, document);
        boolean complete = true;
        for (int i = 0; i < outcomes.size(); i++) {
            Outcome outcome = outcomes.get(i);
            if (outcome.part().isMember() && !(outcome instanceof Outcome.Unasked)) {
                document.name(outcome.part().name());
                composer.write(outcome.body(), plan.steps().get(i).composition());
            }
            complete &= outcome.isComplete();
        }
        if (!complete) {
            tell(outcomes, document);
        }
        return document.endObject().toBytes();
    }

    private static int size(List<Outcome> outcomes) {
        int size = BRACES;
        for (Outcome outcome : outcomes) {
            size += outcome.part().name().length() + outcome.body().length() + PUNCTUATION;
            size += outcome.isComplete() ? 0 : outcome.part().name().length() + TOLD;
        }
        return size;
    }

    private static void tell(List<Outcome> outcomes, JsonWriter document) {
        document.name(OUTCOMES).beginObject();
        for (Outcome outcome : outcomes) {
            switch (outcome) {
                case Outcome.Fresh _, Outcome.Cached _, Outcome.Unasked _ -> {}
                case Outcome.Stale stale -> tell(stale, document);
                case Outcome.Failed failed -> tell(failed, failed.failure(), document);
                case Outcome.Fallback fallback -> tell(fallback, fallback.failure(), document);
                case Outcome.Skipped skipped -> tell(skipped, document);
            }
        }
        document.endObject();
    }

    private static void tell(Outcome outcome, SourceFailure failure, JsonWriter document) {
        document.name(outcome.part().name())
                .beginObject()
                .name("outcome")
                .string(outcome.word())
                .name("reason")
                .string(failure.reason())
                .name("attempts")
                .number(outcome.attempts())
                .endObject();
    }

    private static void tell(Outcome.Stale stale, JsonWriter document) {
        document.name(stale.part().name()).beginObject().name("outcome").string(stale.word());
        if (stale.failure() != null) {
            document.name("reason").string(stale.failure().reason());
        }
        document.name("age").number(stale.age().toSeconds()).endObject();
    }

    private static void tell(Outcome.Skipped skipped, JsonWriter document) {
        document.name(skipped.part().name())
                .beginObject()
                .name("outcome")
                .string(skipped.word())
                .name("reason")
                .string("no-value")
                .name("reference")
                .string(skipped.reference().toString())
                .endObject();
    }
}
