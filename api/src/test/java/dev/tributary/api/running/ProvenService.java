package dev.tributary.api.running;

import dev.tributary.TributaryApplication;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** Tests of the whole service as it is, whose callers have to prove who they are. All of them share one. */
@SpringBootTest(
        classes = TributaryApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "tributary.local.random-ports=true"})
@TestConstructor(autowireMode = AutowireMode.ALL)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ProvenService {}
