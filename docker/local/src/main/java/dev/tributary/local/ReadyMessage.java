package dev.tributary.local;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** Says what to try once the service is ready. */
final class ReadyMessage implements ApplicationListener<ApplicationReadyEvent> {

    /** Of the people in {@code db/demo/R__demo_people.sql}. */
    private static final String DEMO_PASSWORD = "paper-boats-on-water";

    /** On the console and not in the log: these lines are there to be copied. */
    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        Environment environment = event.getApplicationContext().getEnvironment();
        String port = environment.getProperty("local.server.port");
        boolean enabled = environment.getProperty(LocalEnvironment.ENABLED, Boolean.class, true);
        if (enabled && port != null) {
            System.out.print(text(
                    port,
                    environment.getProperty(LocalEnvironment.DATABASE, ""),
                    environment.getProperty(LocalEnvironment.CONTROL, "")));
        }
    }

    /**
     * Some things to try.
     *
     * @param database the address of the PostgreSQL that was started; empty if none was
     * @param control the demo's control; empty if the demo was not started
     */
    static String text(String port, String database, String control) {
        String service = "http://localhost:" + port;
        String answers = """

                Tributary is ready. Try:
                  curl -s %s/products/42/page
                  curl -s %s/aggregate
                """.formatted(service, service);
        String written = """
                  psql '%s' -c 'update product set price = price + 1 where id = 42'
                    and ask for the page again: what was kept of it is forgotten
                  curl -s %s/api/v1/sessions -H 'content-type: application/json' -d '{"username":"operator","password":"%s"}'
                    and show the accessToken to write: -H 'authorization: Bearer …'; customer and staff have the same password
                """.formatted(database, service, DEMO_PASSWORD);
        String slow = """
                  curl -X PUT %s/inventory/slow
                    and ask for /products/43/page: it arrives in time, and _outcomes says what is missing;
                    /inventory/normal ends it
                """.formatted(control.replace("127.0.0.1", "localhost"));
        return answers + (database.isEmpty() ? "" : written) + (control.isEmpty() ? "" : slow);
    }
}
