package dev.tributary.aggregation.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.source.Header;
import dev.tributary.aggregation.source.ServiceCall;
import dev.tributary.aggregation.source.SourceCall;
import dev.tributary.aggregation.view.BadArgumentsException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whatever a value is, a call says exactly that in its place and nothing else, or is not put at all. */
class HostileValueTests {

    private static final int ROUNDS = 3_000;
    private static final int LISTS = 600;
    private static final int LONGEST = 1024;

    private final HostileText texts = new HostileText(new Random(20_260_801));
    private final Map<String, List<ServiceCall>> calls = new HashMap<>();

    @Test
    void staysInItsSegmentItsQueryAndItsHeader() throws Exception {
        Repeated view = single();
        int sent = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String value = texts.next();
            JsonNode document = asked(view, "{\"v\":" + HostileText.json(value) + "}");
            isASegmentOrNothing(value, document);
            isAQueryOrNothing(value, document);
            isAHeaderOrNothing(value, document);
            sent += calls.size();
        }
        assertThat(sent).isGreaterThan(ROUNDS);
    }

    @Test
    void isEveryCharacterThatThereIs() throws Exception {
        Repeated view = single();
        IntStream.concat(IntStream.range(0, 0x300), IntStream.iterate(0x301, c -> c < 0x11_0000, c -> c + 4093))
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .mapToObj(Character::toString)
                .forEach(value -> {
                    JsonNode document = asked(view, "{\"v\":" + HostileText.json(value) + "}");
                    isASegmentOrNothing(value, document);
                    isAQueryOrNothing(value, document);
                    isAHeaderOrNothing(value, document);
                });
    }

    @Test
    void isNoHeaderAsHalfOfASurrogatePair() throws Exception {
        Repeated view = single();
        for (int round = 0; round < 200; round++) {
            String value = texts.half();
            isAHeaderOrNothing(value, asked(view, "{\"v\":" + HostileText.json(value) + "}"));
        }
    }

    @Test
    void staysOneOfTheItemsThatACallerListed() throws Exception {
        Repeated view = Repeated.of(List.of("query"), "query: { call: query, path: /x, query: { v: '{ids}', w: 1 } }");
        int sent = 0;
        for (int round = 0; round < LISTS; round++) {
            List<String> items =
                    Stream.of(String.join(",", list()).split(",", -1)).toList();
            calls.clear();
            try {
                JsonNode document = view.document(Map.of("ids", List.of(String.join(",", items))), this::answer);
                areItemsOrNothing(items, "query", document);
                sent += calls.size();
            } catch (BadArgumentsException refused) {
                assertThat(items)
                        .anyMatch(item -> hasControls(item) || item.length() > 8192 || item.contains("\ufffd"));
            }
        }
        assertThat(sent).isGreaterThan(LISTS / 4);
    }

    @Test
    void staysOneOfTheKeysOfAList() throws Exception {
        Repeated view = Repeated.of(
                List.of("keys", "each"),
                "list: { sql: select 1 }",
                "keys: { for-each: list.id, call: keys, path: /x, query: { v: '{keys}', w: 1 }, key: id, attach: list.a }",
                "each: { for-each: list.id, call: each, path: '/x/{key}/y', max-keys: 20, attach: list.b }");
        for (int round = 0; round < LISTS; round++) {
            List<String> keys = list();
            JsonNode document = asked(
                    view,
                    keys.stream()
                            .map(key -> "{\"id\":" + HostileText.json(key) + "}")
                            .collect(Collectors.joining(",", "[", "]")));
            List<String> distinct = List.copyOf(new LinkedHashSet<>(keys));
            areItemsOrNothing(distinct, "keys", document);
            areSegments(distinct, document);
        }
    }

    private static Repeated single() throws Exception {
        return Repeated.of(
                List.of("path", "query", "header"),
                "v: { sql: select 1, rows: one }",
                "path: { call: path, path: '/x/{v.v}/y' }",
                "query: { call: query, path: /x, query: { v: '{v.v}', w: 1 } }",
                "header: { call: header, path: /x, headers: { x-v: '{v.v}' } }");
    }

    private List<String> list() {
        return Stream.generate(texts::next).limit(1 + texts.next().length() % 5).toList();
    }

    private JsonNode asked(Repeated view, String row) {
        calls.clear();
        return view.document(Map.of(), (source, call) -> source.equals(Repeated.DATABASE) ? row : answer(source, call));
    }

    private String answer(String source, SourceCall call) {
        calls.computeIfAbsent(source, absent -> new ArrayList<>()).add((ServiceCall) call);
        return "[]";
    }

    private void isASegmentOrNothing(String value, JsonNode document) {
        if (value.length() > LONGEST) {
            isNothing("path", "too-long: v.v", document);
        } else if (!isSegment(value)) {
            isNothing("path", "not-a-path-segment: v.v", document);
        } else {
            SentTarget target = SentTarget.of(sent("path"));
            assertThat(target.segments()).containsExactly("x", value, "y");
        }
    }

    private void isAQueryOrNothing(String value, JsonNode document) {
        if (value.length() > LONGEST) {
            isNothing("query", "too-long: v.v", document);
        } else {
            SentTarget target = SentTarget.of(sent("query"));
            assertThat(target.segments()).containsExactly("x");
            assertThat(target.pairs()).hasSize(2).last().isEqualTo("w=1");
            assertThat(target.items("v")).containsExactly(value);
        }
    }

    private void isAHeaderOrNothing(String value, JsonNode document) {
        if (value.length() > LONGEST) {
            isNothing("header", "too-long: v.v", document);
        } else if (!value.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            isNothing("header", "not-a-header-value: x-v", document);
        } else {
            ServiceCall call = sent("header");
            assertThat(call.headers()).containsExactly(new Header("x-v", value));
            assertThat(call.target()).isEqualTo("/x");
        }
    }

    private void areItemsOrNothing(List<String> items, String part, JsonNode document) {
        if (items.stream().anyMatch(item -> item.length() > LONGEST)) {
            assertThat(document.at("/_outcomes/" + part + "/reason").asString()).startsWith("too-long: ");
            assertThat(calls).doesNotContainKey(part);
        } else {
            SentTarget target = SentTarget.of(sent(part));
            assertThat(target.segments()).containsExactly("x");
            assertThat(target.pairs()).hasSize(2).last().isEqualTo("w=1");
            assertThat(target.items("v")).isEqualTo(items);
        }
    }

    /** Each key is asked on its own, so those before a bad one may have been sent. */
    private void areSegments(List<String> keys, JsonNode document) {
        List<ServiceCall> all = Objects.requireNonNullElse(calls.get("each"), List.of());
        for (int i = 0; i < all.size(); i++) {
            assertThat(SentTarget.of(all.get(i)).segments()).containsExactly("x", keys.get(i), "y");
        }
        if (keys.stream().allMatch(key -> key.length() <= LONGEST && isSegment(key))) {
            assertThat(all).hasSameSizeAs(keys);
        } else {
            assertThat(document.at("/_outcomes/each/reason").asString()).matches("(too-long|not-a-path-segment): \\w+");
        }
    }

    private ServiceCall sent(String part) {
        List<ServiceCall> all = Objects.requireNonNullElse(calls.get(part), List.of());
        assertThat(all).as(part).hasSize(1);
        return all.getFirst();
    }

    private void isNothing(String part, String reason, JsonNode document) {
        assertThat(document.at("/_outcomes/" + part + "/reason").asString()).isEqualTo(reason);
        assertThat(calls).doesNotContainKey(part);
    }

    private static boolean isSegment(String value) {
        return !List.of("", ".", "..").contains(value) && !hasControls(value);
    }

    private static boolean hasControls(String value) {
        return value.chars().anyMatch(c -> c < ' ' || (c >= 0x7f && c < 0xa0));
    }
}
