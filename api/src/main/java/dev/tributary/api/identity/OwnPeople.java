package dev.tributary.api.identity;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether people register and log in here. */
final class OwnPeople implements Condition {

    private final OutsideIssuer outside = new OutsideIssuer();

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return !outside.matches(context, metadata);
    }
}
