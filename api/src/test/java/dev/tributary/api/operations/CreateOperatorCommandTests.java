package dev.tributary.api.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.local.server.PostgresServer;
import dev.tributary.local.server.Sql;
import dev.tributary.persistence.database.DatabaseUrl;
import dev.tributary.persistence.database.Schema;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CreateOperatorCommandTests {

    private static final PostgresServer SERVER = PostgresServer.startFresh();
    private static final String PASSWORD = "seven quiet herons";

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeAll
    static void migrate() {
        new Schema(DatabaseUrl.parse(SERVER.url()), List.of(Schema.MIGRATIONS)).migrate();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private int run(String typed, String... arguments) {
        printed.reset();
        var in = new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8));
        return new CreateOperatorCommand(
                        new PrintStream(printed, true, StandardCharsets.UTF_8), new PasswordInput(in, null))
                .run(List.of(arguments));
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static String ask(String query) throws Exception {
        return new Sql(SERVER.url()).ask(query);
    }

    @Test
    void registersAnOperatorWhoseNameNobodyHas() throws Exception {
        assertThat(run(PASSWORD + "\n", "Olga", "--database=" + SERVER.url())).isZero();
        assertThat(text())
                .matches("create-operator: Olga is an operator, id [0-9a-f-]{36}\\R")
                .doesNotContain(PASSWORD);
        assertThat(ask("select role || ' ' || (password_hash like '$argon2id$v=19$m=19456,t=2,p=1$%')"
                        + " from identity.person where username = 'Olga'"))
                .isEqualTo("operator true");
        assertThat(ask("select actor from identity.audit_entry where action = 'person.create'"))
                .startsWith("database:");

        assertThat(run(PASSWORD, "olga", "--database=" + SERVER.url())).isEqualTo(Command.ERRORS);
        assertThat(text()).startsWith("create-operator: username: taken (expected: ");
    }

    @Test
    void takesNoPasswordThatOthersWouldTryFirstAndNoneAsAnArgument() {
        assertThat(run("password1\n", "Olaf", "--database=" + SERVER.url())).isEqualTo(Command.ERRORS);
        assertThat(text()).startsWith("create-operator: password: easily guessed (expected: ");
        assertThat(run("", "Olaf", "--database=" + SERVER.url())).isEqualTo(Command.ERRORS);
        assertThat(text()).startsWith("create-operator: password: nothing, or not the same twice (expected: ");
        assertThat(run("", "Olaf", PASSWORD)).isEqualTo(Command.MISUSED);
        assertThat(run("", "Olaf", "--password=" + PASSWORD)).isEqualTo(Command.MISUSED);
        assertThat(text()).doesNotContain(PASSWORD);
    }

    @Test
    void saysWhatItDoesNotUnderstandOrReach() {
        assertThat(run("")).isEqualTo(Command.MISUSED);
        assertThat(run(PASSWORD, "a b", "--database=" + SERVER.url())).isEqualTo(Command.MISUSED);
        assertThat(text()).startsWith("create-operator: username: a b (expected: 3 to 40 characters ");

        assertThat(run(PASSWORD, "Olaf", "--database=s3cret")).isEqualTo(Command.MISUSED);
        assertThat(text())
                .startsWith("create-operator: --database: not the address of a database")
                .doesNotContain("s3cret");
        assertThat(run(PASSWORD, "Olaf", "--database=postgresql://me@127.0.0.1:1/shop"))
                .isEqualTo(Command.ERRORS);
        assertThat(text()).startsWith("create-operator: database: database-");
    }
}
