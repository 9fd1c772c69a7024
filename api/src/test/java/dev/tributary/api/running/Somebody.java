package dev.tributary.api.running;

import dev.tributary.api.security.Role;
import java.util.UUID;

/** A person with a name of his own. */
record Somebody(String id, String username, Role role) {

    static Somebody in(Role role) {
        var person = new Somebody(UUID.randomUUID().toString(), Shop.word().substring(0, 30), role);
        Written.bySql(
                "insert into identity.person (id, username, email, password_hash, role) values ('%s', '%s', '%s', 'x', '%s')"
                        .formatted(person.id, person.username, person.username + "@example.org", role.text()));
        return person;
    }

    /** The header by which he says who he is. */
    String header() {
        return NamedCallers.as(role, id);
    }

    /** The same, in a login that began so long ago, as PostgreSQL understands it. */
    String loggedIn(String ago) {
        String session = UUID.randomUUID().toString();
        Written.bySql("insert into identity.session (id, person_id, agent, created_at, expires_at)"
                + " values ('%s', '%s', 'phone', now() - interval '%s', now() + interval '1 day')"
                        .formatted(session, id, ago));
        return header() + "." + session;
    }

    String path() {
        return "/api/v1/people/" + id;
    }

    /** What stands in a column of his. */
    String column(String name) {
        return Written.asked("select " + name + "::text from identity.person where id = '" + id + "'");
    }

    /** How many of his logins have not ended. */
    String sessions() {
        return Written.asked(
                "select count(*) from identity.session where revoked_at is null and person_id = '" + id + "'");
    }
}
