package dev.tributary.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.persistence.database.Actor;
import dev.tributary.persistence.database.Lending;
import dev.tributary.persistence.resource.Shop;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class AuditLogTests {

    private static final Shop SHOP = Shop.empty();
    private static final AuditLog LOG = SHOP.part(AuditLog.class);
    private static final Actor EVE = new Actor("eve", "4bf92f");

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void anEntryComesToBeWithItsTransaction() {
        SHOP.part(Lending.class)
                .writing(connection -> LOG.add(connection, Deed.done("session.create", "person:7")))
                .contextWrite(EVE::into)
                .block(Shop.LIMIT);

        assertThat(newest()).isEqualTo("eve session.create person:7 done 4bf92f {}");
    }

    @Test
    void anEntryIsUndoneWithItsTransaction() {
        SHOP.part(Lending.class)
                .writing(connection ->
                        LOG.add(connection, Deed.done("undone", null)).then(Mono.error(new IllegalArgumentException())))
                .onErrorComplete()
                .block(Shop.LIMIT);

        assertThat(SHOP.ask("select count(*) from identity.audit_entry where action = 'undone'"))
                .isEqualTo("0");
    }

    @Test
    void whatWasRefusedIsToldByItself() {
        LOG.add(Deed.refused("session.create", null).with("name", "\"é\""))
                .contextWrite(new Actor(null, "4bf92f")::into)
                .block(Shop.LIMIT);

        assertThat(newest()).isEqualTo("session.create refused 4bf92f {\"name\": \"\\\"é\\\"\"}");
    }

    private static String newest() {
        return SHOP.ask("select concat_ws(' ', actor, action, target, result, trace_id, details::text)"
                + " from identity.audit_entry order by id desc limit 1");
    }
}
