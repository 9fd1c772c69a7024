package dev.tributary.local.demo;

import dev.tributary.local.server.AfterSpring;
import java.util.List;

/** The services of the demo, and the control by which their behaviour is changed over HTTP. */
public final class DemoServices implements AutoCloseable {

    private static final int CONTROL_PORT = 9100;
    private static final int ANY = 0;

    private final DemoService inventory;
    private final DemoService sellers;
    private final DemoService recommendations;
    private final Listener control;
    private final Runnable ending = this::stop;

    private DemoServices(int first) {
        this.inventory = new DemoService("inventory", first == ANY ? ANY : first + 1, new Inventory());
        this.sellers = new DemoService("sellers", first == ANY ? ANY : first + 2, new Sellers());
        this.recommendations =
                new DemoService("recommendations", first == ANY ? ANY : first + 3, new Recommendations());
        this.control = Listener.preferring(first, new Control(all())::handle);
    }

    /** Starts them on the ports 9100 (control) to 9103; a port that is taken is replaced by a free one. */
    public static DemoServices start() {
        return start(CONTROL_PORT);
    }

    /** Starts them on free ports. */
    public static DemoServices startOnRandomPorts() {
        return start(ANY);
    }

    private static DemoServices start(int first) {
        DemoServices services = new DemoServices(first);
        AfterSpring.run(services.ending);
        return services;
    }

    /** How many of a product are where: {@code /stock/{id}}, {@code /stock?ids=1,2}, {@code /summary}. */
    public DemoService inventory() {
        return inventory;
    }

    /** Who sells: {@code /sellers/{id}}, {@code /sellers?ids=1,2}, {@code /top}. */
    public DemoService sellers() {
        return sellers;
    }

    /** What else might please: {@code /similar/{id}}, {@code /trending}. */
    public DemoService recommendations() {
        return recommendations;
    }

    /** All of them. */
    public List<DemoService> all() {
        return List.of(inventory, sellers, recommendations);
    }

    /** The control's address, without a slash at the end. */
    public String controlUrl() {
        return control.url();
    }

    @Override
    public void close() {
        AfterSpring.forget(ending);
        stop();
    }

    private void stop() {
        all().forEach(DemoService::stop);
        control.close();
    }
}
