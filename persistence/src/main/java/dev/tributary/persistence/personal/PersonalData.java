package dev.tributary.persistence.personal;

import io.r2dbc.spi.Connection;
import java.util.Set;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What one feature holds about a person, whom it knows by the subject of his credentials. */
public interface PersonalData {

    /** Its name in an export, plural. */
    String name();

    /** The tables that it speaks for, each with its schema. */
    Set<String> tables();

    /**
     * All that is held about the person, each row as JSON; it is read as it is asked for. An error is a
     * {@link dev.tributary.aggregation.source.SourceException}.
     */
    Flux<byte[]> export(String subject);

    /** Takes away, in the transaction of that connection, whatever tells who the person is; what the law keeps stays. */
    Mono<Void> erase(Connection connection, String subject);
}
