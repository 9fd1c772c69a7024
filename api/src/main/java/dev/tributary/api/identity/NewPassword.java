package dev.tributary.api.identity;

import dev.tributary.api.resource.BodyError;
import dev.tributary.api.resource.BodyErrors;
import org.jspecify.annotations.Nullable;

/** Holds a password that somebody wants to have against the rules, as far as its form is right. */
final class NewPassword {

    private NewPassword() {}

    static void check(PasswordRules rules, Said said, String member, String username, BodyErrors errors) {
        String password = said.textOrNull(member);
        if (password != null && !errors.has("/" + member)) {
            add(rules.refusal(member, password, username), errors);
        }
    }

    private static void add(@Nullable BodyError refusal, BodyErrors errors) {
        if (refusal != null) {
            errors.add(refusal);
        }
    }
}
