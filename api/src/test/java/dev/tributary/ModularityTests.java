package dev.tributary;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void modulesSeeOnlyWhatTheyMay() {
        ApplicationModules.of(TributaryApplication.class).verify();
    }
}
