package dev.tributary;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication(proxyBeanMethods = false)
public class TributaryApplication {

    /** Starts the service and returns; it runs until the process is told to end. */
    public static void main(String[] arguments) {
        SpringApplication.run(TributaryApplication.class, arguments);
    }
}
