package dev.tributary.aggregation;

import dev.tributary.aggregation.cache.Entry;
import dev.tributary.aggregation.cache.Purges;
import dev.tributary.aggregation.execution.Answer;
import dev.tributary.aggregation.execution.Question;
import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.source.Caller;
import dev.tributary.aggregation.view.Arguments;
import dev.tributary.aggregation.view.Reference;
import dev.tributary.aggregation.view.Template;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tags that answers of one view wear: those that are declared, their groups, the view's own and everybody's. */
final class AnswerTags {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerTags.class);
    private static final AtomicBoolean WARNED = new AtomicBoolean();

    /** Tags of one template that are told apart. */
    private static final int MOST = 10_000;

    /** Stand for what nobody can tell, and for an answer that is not kept. */
    private static final List<String> TOO_MANY = IntStream.rangeClosed(0, Entry.MOST_TAGS)
            .mapToObj(Integer::toString)
            .toList();

    private final Set<String> always;
    private final List<Template> known;
    private final List<Template> later;

    AnswerTags(String view, List<Template> templates) {
        this.always = Set.of(Purges.EVERYTHING, Purges.ofView(view));
        this.known =
                templates.stream().filter(template -> !needsValues(template)).toList();
        this.later = templates.stream().filter(AnswerTags::needsValues).toList();
    }

    private static boolean needsValues(Template template) {
        return template.references().stream().anyMatch(Reference.ToPart.class::isInstance);
    }

    /** Whether there are tags that only an answer tells. */
    boolean haveMoreToCome() {
        return !later.isEmpty();
    }

    /** The tags that the question tells. */
    Set<String> known(Arguments arguments, Caller caller) {
        return with(always, known, reference -> texts(reference, arguments, caller));
    }

    /** All tags of an answer. */
    Set<String> all(Set<String> known, Question question, Answer answer) {
        return later.isEmpty() ? known : with(known, later, reference -> texts(reference, question, answer));
    }

    /** These and what templates tell, each with its group. Where they are too many, a group is worn for all of its members. */
    static Set<String> with(Set<String> others, List<Template> templates, Function<Reference, Stream<String>> texts) {
        var tags = new HashSet<>(others);
        for (Template template : templates) {
            for (String tag : filled(template, texts)) {
                tags.add(tag);
                tags.add(Purges.group(tag));
            }
        }
        if (tags.size() > Entry.MOST_TAGS) {
            gather(tags);
        }
        return tags;
    }

    /** The largest groups first, as far as needed. What is in no group stays, though the answer is not kept then. */
    private static void gather(Set<String> tags) {
        Map<String, List<String>> groups = tags.stream()
                .filter(AnswerTags::isMember)
                .collect(Collectors.groupingBy(Purges::group, TreeMap::new, Collectors.toList()));
        Iterator<Map.Entry<String, List<String>>> largest = groups.entrySet().stream()
                .sorted(Comparator.comparingInt(group -> -group.getValue().size()))
                .iterator();
        while (tags.size() > Entry.MOST_TAGS && largest.hasNext()) {
            Map.Entry<String, List<String>> group = largest.next();
            group.getValue().forEach(tags::remove);
            tags.add(Purges.anyOf(group.getKey()));
        }
        if (tags.size() > Entry.MOST_TAGS && !WARNED.getAndSet(true)) {
            LOG.warn("An answer wears {} tags that are of no group, and is not kept", tags.size());
        }
    }

    private static boolean isMember(String tag) {
        return !Purges.group(tag).equals(tag);
    }

    /** One tag a value of a list, wherever the list is on the way; none where a value is absent. */
    private static List<String> filled(Template template, Function<Reference, Stream<String>> texts) {
        List<String> filled = List.of("");
        for (Template.Piece piece : template.pieces()) {
            List<String> ends = piece instanceof Template.Literal literal
                    ? List.of(literal.text())
                    : texts.apply(((Template.Place) piece).reference())
                            .distinct()
                            .toList();
            if ((long) filled.size() * ends.size() > MOST) {
                return ofGroups(filled);
            }
            filled = filled.stream()
                    .flatMap(begin -> ends.stream().map(begin::concat))
                    .toList();
        }
        return filled;
    }

    /** All members of the groups that tags begin with, once the group is known. */
    private static List<String> ofGroups(List<String> begins) {
        return begins.stream().allMatch(AnswerTags::isMember)
                ? begins.stream()
                        .map(begin -> Purges.anyOf(Purges.group(begin)))
                        .distinct()
                        .toList()
                : TOO_MANY;
    }

    private static Stream<String> texts(Reference reference, Question question, Answer answer) {
        return reference instanceof Reference.ToPart there
                ? answer.outcomes().stream()
                        .filter(outcome -> outcome.part().name().equals(there.part()))
                        .flatMap(outcome -> outcome.body().each(there.pointer()))
                        .filter(value -> !value.isNull() && !value.isObject() && !value.isArray())
                        .map(Json::asText)
                : texts(reference, question.arguments(), question.caller());
    }

    private static Stream<String> texts(Reference reference, Arguments arguments, Caller caller) {
        return switch (value(reference, arguments, caller)) {
            case null -> Stream.of();
            case Object[] items -> Arrays.stream(items).map(Object::toString);
            case Object value -> Stream.of(value.toString());
        };
    }

    private static @Nullable Object value(Reference reference, Arguments arguments, Caller caller) {
        return switch (reference) {
            case Reference.ToParameter here -> arguments.get(here.index());
            case Reference.ToCaller asking -> caller.proven(asking.name());
            case Reference.ToPart _, Reference.ToKeys _ -> null;
        };
    }
}
