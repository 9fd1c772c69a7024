package dev.tributary.api.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreateKeyCommandTests {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private String run(int code, String... arguments) {
        printed.reset();
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        assertThat(Commands.run(List.of(arguments), out)).hasValue(code);
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void printsAKeyThatCanSignEachTimeAnotherOne() throws ParseException {
        String one = run(Command.FINE, "create-key");
        ECKey key = ECKey.parse(one.strip());

        assertThat(one).hasLineCount(1).isNotEqualTo(run(Command.FINE, "create-key"));
        assertThat(key.isPrivate()).isTrue();
        assertThat(key.getCurve()).isEqualTo(Curve.P_256);
    }

    @Test
    void knowsNoArguments() {
        assertThat(run(Command.MISUSED, "create-key", "more"))
                .startsWith("create-key: arguments that are not known (expected: none)");
    }
}
