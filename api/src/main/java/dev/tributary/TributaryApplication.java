package dev.tributary;

import dev.tributary.api.operations.CheckCommand;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service, or runs one of its commands instead. */
@SpringBootApplication(proxyBeanMethods = false)
public class TributaryApplication {

    /**
     * With {@code check} as the first argument it checks a folder of views and ends with that command's exit code.
     * Otherwise it starts the service and returns; that runs until the process is told to end.
     */
    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        if (!words.isEmpty() && words.getFirst().equals(CheckCommand.NAME)) {
            System.exit(new CheckCommand(System.out).run(words.subList(1, words.size())));
        }
        SpringApplication.run(TributaryApplication.class, arguments);
    }
}
