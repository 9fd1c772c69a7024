package dev.tributary.api.running;

import dev.tributary.TributaryApplication;
import example.shelf.ShelfViews;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** Tests that ask a service which wants credentials. All of them share one, which starts with the first of them. */
@SpringBootTest(
        classes = {TributaryApplication.class, ShelfViews.class, FunctionViews.class, NamedCallers.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "tributary.local.random-ports=true",
            "tributary.views.location=src/test/resources/views"
        })
@ContextConfiguration(initializers = Downstream.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface GuardedService {}
