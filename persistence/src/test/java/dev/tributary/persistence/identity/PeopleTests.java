package dev.tributary.persistence.identity;

import static dev.tributary.persistence.resource.Shop.failure;
import static dev.tributary.persistence.resource.Shop.had;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.persistence.resource.Shop;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class PeopleTests {

    private static final Logins LOGINS = new Logins();

    private final People people = LOGINS.people();

    @AfterAll
    static void close() {
        LOGINS.close();
    }

    @Test
    void areFoundByIdAndByNameInAnyCase() {
        Person ann = had(people.register(new NewPerson("Ann", "ann@example.org", "customer", "hash")));

        assertThat(ann.active()).isTrue();
        assertThat(had(people.find(ann.id()))).isEqualTo(ann);
        assertThat(had(people.password("aNN")).person()).isEqualTo(ann);
        assertThat(had(people.password(ann.id())).hash()).isEqualTo("hash");
        assertThat(people.password("Anna").blockOptional(Shop.LIMIT)).isEmpty();
        assertThat(people.find(UUID.randomUUID()).blockOptional(Shop.LIMIT)).isEmpty();
    }

    @Test
    void haveNamesThatNobodyElseHas() {
        String name = LOGINS.somebody().person().username();

        failure(
                people.register(new NewPerson(name.toUpperCase(Locale.ROOT), null, "customer", "hash")),
                UsernameTakenException.class);
    }

    @Test
    void changeTheirAddressIfNobodyElseHasMeanwhile() {
        Person person = LOGINS.somebody().person();

        Person changed = had(people.changeEmail(person.id(), "me@example.org", Set.of(person.version())));
        assertThat(changed.email()).isEqualTo("me@example.org");
        assertThat(changed.version()).isEqualTo(person.version() + 1);
        failure(people.changeEmail(person.id(), null, Set.of(person.version())), ChangedMeanwhileException.class);
        assertThat(had(people.changeEmail(person.id(), null, null)).email()).isNull();
        assertThat(people.changeEmail(UUID.randomUUID(), null, null).blockOptional(Shop.LIMIT))
                .isEmpty();
    }

    @Test
    void keepTheirPasswordWhenItIsHashedAnew() {
        StoredPassword old = LOGINS.somebody();
        people.rehash(old, "better").block(Shop.LIMIT);
        people.rehash(old, "late").block(Shop.LIMIT);

        StoredPassword now = had(people.password(old.person().id()));
        assertThat(now.hash()).isEqualTo("better");
        assertThat(now.changedAt()).isEqualTo(old.changedAt());
        assertThat(LOGINS.isLive(LOGINS.login(old, "rehashed"), old)).isTrue();
    }

    @Test
    void endAllOtherLoginsWithANewPassword() {
        StoredPassword old = LOGINS.somebody();
        UUID kept = LOGINS.login(old, "kept");
        UUID other = LOGINS.login(old, "other");

        assertThat(had(people.changePassword(old, "new", kept))).containsExactly(other);
        assertThat(LOGINS.isLive(kept, old)).isTrue();
        assertThat(LOGINS.isLive(other, old)).isFalse();
        assertThat(LOGINS.ended(old)).isEqualTo("{\"sessions\": \"1\"}");
        assertThat(people.changePassword(old, "newer", kept).blockOptional(Shop.LIMIT))
                .isEmpty();
        assertThat(had(people.password(old.person().id())).hash()).isEqualTo("new");
    }

    @Test
    void tellNothingOfThemselvesAsText() {
        var person = new NewPerson("nobody", "nobody@example.org", "customer", "s3cret");
        had(people.register(person));
        StoredPassword stored = had(people.password("nobody"));

        assertThat(person + " " + stored + " " + stored.person()).doesNotContain("s3cret", "nobody");
    }
}
