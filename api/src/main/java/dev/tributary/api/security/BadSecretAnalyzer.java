package dev.tributary.api.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells an operator what to do about a missing or weak secret, without a stack trace. */
final class BadSecretAnalyzer extends AbstractFailureAnalyzer<BadSecretException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, BadSecretException bad) {
        return new FailureAnalysis(
                bad.getMessage(),
                "Make one with 'openssl rand -base64 32', and give the same to every instance in the environment variable"
                        + " TRIBUTARY_SECRET.",
                root);
    }
}
