package dev.tributary.api.running;

import dev.tributary.api.faults.FaultServer;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Starts the Services that the tests' views call, before the views are read. */
final class Downstream implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        var server = FaultServer.start();
        context.registerBean(FaultServer.class, () -> server);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "downstream", Map.of("FAULTS_URL", server.url(), "REFUSED_URL", server.refusedUrl())));
    }
}
