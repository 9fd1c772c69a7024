package dev.tributary.api.personal;

import dev.tributary.aggregation.json.JsonWriter;
import dev.tributary.persistence.personal.PersonalData;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * All that is held about a person as one JSON document: a list for each feature that holds something. It is made while it is
 * read; of each list, what waits for the reader is one batch of the database.
 */
final class Export {

    private static final int CHUNK_PIECES = 64;

    private final List<PersonalData> everything;

    Export(List<PersonalData> everything) {
        this.everything = everything.stream()
                .sorted(Comparator.comparing(PersonalData::name))
                .toList();
    }

    /** The document in chunks; the first waits for the database, so that one that cannot be begun fails as a whole. */
    Flux<byte[]> of(String subject, Instant now) {
        Flux<byte[]> members =
                Flux.fromIterable(everything).concatMap(data -> member(data.name(), data.export(subject)), 1);
        return Flux.concat(Mono.just(begin(subject, now)), members, Mono.just(text("}")))
                .buffer(CHUNK_PIECES)
                .map(Export::joined);
    }

    /** Whether there is anything at all. */
    Mono<Boolean> isAnythingHeld(String subject) {
        return Flux.fromIterable(everything)
                .concatMap(data -> data.export(subject).take(1), 1)
                .hasElements();
    }

    private static byte[] begin(String subject, Instant now) {
        return new JsonWriter(200)
                .beginObject()
                .name("subject")
                .string(subject)
                .name("exportedAt")
                .string(now.toString())
                .toBytes();
    }

    private static Flux<byte[]> member(String name, Flux<byte[]> rows) {
        Flux<byte[]> separated = rows.index((index, row) -> index == 0 ? row : joined(List.of(text(","), row)));
        return Flux.concat(Mono.just(text(",\"" + name + "\":[")), separated, Mono.just(text("]")));
    }

    private static byte[] text(String piece) {
        return piece.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(List<byte[]> pieces) {
        var out = new ByteArrayOutputStream();
        pieces.forEach(out::writeBytes);
        return out.toByteArray();
    }
}
