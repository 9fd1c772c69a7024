package dev.tributary.persistence.purge;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Tells whether changes of the database are heard. Readiness does not depend on it: what is kept still ages. */
final class ListenerHealth implements HealthIndicator {

    private final PurgeListener listener;

    ListenerHealth(PurgeListener listener) {
        this.listener = listener;
    }

    @Override
    public Health health() {
        return (listener.isListening() ? Health.up() : Health.down())
                .withDetail("waiting", listener.waiting())
                .build();
    }
}
