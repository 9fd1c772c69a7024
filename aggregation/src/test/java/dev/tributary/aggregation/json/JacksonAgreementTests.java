package dev.tributary.aggregation.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.json.JsonException.Kind;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Random documents, whole and damaged, mean the same here and to Jackson in strict mode. */
class JacksonAgreementTests {

    private static final int ROUNDS = 4_000;
    private static final int DAMAGES = 6;

    private final JsonMapper jackson = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private final RandomJson random = new RandomJson(new Random(20_260_731));

    @Test
    void takesWholeDocuments() {
        for (int round = 0; round < ROUNDS; round++) {
            byte[] document = random.document();
            assertThat(refusal(document)).as(text(document)).isNull();
            assertThat(isTakenByJackson(document)).as(text(document)).isTrue();
        }
    }

    @Test
    void judgesDamagedDocumentsAlike() {
        for (int round = 0; round < ROUNDS; round++) {
            byte[] document = random.document();
            for (int damage = 0; damage < DAMAGES; damage++) {
                judgesAlike(random.damaged(document));
            }
        }
    }

    /** Jackson may take more, in two ways that are listed here; it never takes less. */
    private void judgesAlike(byte[] body) {
        JsonException refusal = refusal(body);
        if (refusal == null) {
            assertThat(isTakenByJackson(body)).as(text(body)).isTrue();
        } else if (isTakenByJackson(body)) {
            assertThat(refusal.kind() == Kind.BAD_UTF8 || isAnotherEncoding(body))
                    .as(text(body))
                    .isTrue();
        }
    }

    /** Jackson guesses UTF-16 and UTF-32 by zeros in the beginning, and passes over the mark of UTF-8. */
    private static boolean isAnotherEncoding(byte[] body) {
        String start = new String(body, 0, Math.min(4, body.length), StandardCharsets.ISO_8859_1);
        return start.indexOf('\0') >= 0 || start.startsWith("\u00ef\u00bb\u00bf");
    }

    /** Jackson does not look for every overlong form and surrogate, so the JDK's decoder is the judge of UTF-8. */
    @Test
    void judgesUtf8AsTheJdkDoes() {
        for (int round = 0; round < ROUNDS * DAMAGES; round++) {
            byte[] body = random.damaged(random.document());
            JsonException refusal = refusal(body);
            if (refusal == null || refusal.kind() == Kind.BAD_UTF8) {
                assertThat(isUtf8(body)).as(text(body)).isEqualTo(refusal == null);
            }
        }
    }

    @Test
    void selectsTheSameValues() {
        int found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] document = random.document();
            String pointer = random.pointer();
            Json here = Json.checked(document, 100).at(JsonPointer.parse(pointer));
            JsonNode there = jackson.readTree(document).at(pointer);
            assertThat(here == null).as("%s in %s", pointer, text(document)).isEqualTo(there.isMissingNode());
            if (here != null) {
                isTheSame(here, there);
                found++;
            }
        }
        assertThat(found).isGreaterThan(ROUNDS / 4);
    }

    private void isTheSame(Json here, JsonNode there) {
        assertThat(jackson.readTree(here.toBytes())).isEqualTo(there);
        assertThat(List.of(here.isNull(), here.isBoolean(), here.isNumber(), here.isString(), here.isArray()))
                .containsExactly(
                        there.isNull(), there.isBoolean(), there.isNumber(), there.isString(), there.isArray());
        assertThat(here.isObject()).isEqualTo(there.isObject());
        if (here.isString() || here.isBoolean()) {
            assertThat(here.asText()).isEqualTo(there.asString());
        }
        if (here.isArray()) {
            assertThat(here.elements())
                    .extracting(element -> jackson.readTree(element.toBytes()))
                    .containsExactlyElementsOf(there);
        }
    }

    private static @Nullable JsonException refusal(byte[] body) {
        try {
            JsonCheck.check(body, 100);
            return null;
        } catch (JsonException refused) {
            return refused;
        }
    }

    private boolean isTakenByJackson(byte[] body) {
        try {
            return !jackson.readTree(body).isMissingNode();
        } catch (JacksonException refused) {
            return false;
        }
    }

    private static boolean isUtf8(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return true;
        } catch (CharacterCodingException refused) {
            return false;
        }
    }

    private static String text(byte[] body) {
        return HexFormat.of().formatHex(body);
    }
}
