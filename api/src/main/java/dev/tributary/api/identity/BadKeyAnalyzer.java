package dev.tributary.api.identity;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells an operator what to do about a missing or weak key, without a stack trace. */
final class BadKeyAnalyzer extends AbstractFailureAnalyzer<BadKeyException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, BadKeyException bad) {
        return new FailureAnalysis(
                bad.getMessage(),
                "Make one with 'java -jar tributary.jar create-key', and give the same to every instance in the environment"
                        + " variable " + SigningKeys.VARIABLE + ".",
                root);
    }
}
