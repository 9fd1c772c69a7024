package dev.tributary.aggregation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.tributary.aggregation.source.Service;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Publisher;
import org.springframework.context.annotation.Configuration;
import reactor.core.CoreSubscriber;

class HabitTests {

    private static final Set<String> ENDS_OF_A_CHAIN = Set.of(
            "block",
            "blockFirst",
            "blockLast",
            "blockOptional",
            "toIterable",
            "toStream",
            "toFuture",
            "subscribe",
            "subscribeWith");

    private static final List<String> CLOCKS = List.of("java.time.Clock", "java.time.Instant");
    private static final List<String> FRAMEWORKS = List.of(
            "reactor.",
            "org.reactivestreams.",
            "java.util.concurrent.",
            "org.springframework.beans.",
            "org.springframework.boot.",
            "org.springframework.context.");

    @Test
    void neverBlocksAndNeverSubscribes() {
        noClasses()
                .should()
                .accessTargetWhere(DescribedPredicate.describe("it ends a chain", HabitTests::endsAChain))
                .check(Engine.CLASSES);
    }

    private static boolean endsAChain(JavaAccess<?> access) {
        return access.getTargetOwner().isAssignableTo(Publisher.class)
                && ENDS_OF_A_CHAIN.contains(access.getName())
                && !passesASubscriptionOn(access);
    }

    /** What an operator does to what it decorates. */
    private static boolean passesASubscriptionOn(JavaAccess<?> access) {
        return access instanceof JavaMethodCall call
                && call.getTarget().getRawParameterTypes().stream()
                        .anyMatch(type -> type.isEquivalentTo(CoreSubscriber.class));
    }

    @Test
    void neverSleepsAndReadsNoClockThatJumps() {
        noClasses()
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "it sleeps or reads a clock that jumps",
                        access -> isAccess(access, Thread.class, "sleep")
                                || isAccess(access, System.class, "currentTimeMillis")))
                .check(Engine.CLASSES);
    }

    private static boolean isAccess(JavaAccess<?> access, Class<?> owner, String name) {
        return access.getTargetOwner().isEquivalentTo(owner) && access.getName().equals(name);
    }

    @Test
    void hasFinalClasses() {
        classes()
                .that()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .and()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .areNotRecords()
                .and()
                .areNotAnnotatedWith(Configuration.class)
                .and(DescribedPredicate.not(DescribedPredicate.describe("are sealed", HabitTests::isSealed)))
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(Engine.CLASSES);
    }

    private static boolean isSealed(JavaClass type) {
        return type.reflect().isSealed();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Impl", "Manager", "Util", "Utils", "Helper", "Service", "Dto"})
    void namesNoClassAfterNothing(String end) {
        noClasses()
                .that()
                .areNotAssignableTo(Service.class)
                .should()
                .haveSimpleNameEndingWith(end)
                .check(Engine.CLASSES);
    }

    @Test
    void plansPurely() {
        noClasses()
                .that()
                .resideInAPackage(Engine.ROOT + ".plan")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "tell the time, wait or are wired", type -> isOneOf(type, CLOCKS) || isOneOf(type, FRAMEWORKS)))
                .check(Engine.CLASSES);
    }

    private static boolean isOneOf(JavaClass type, List<String> prefixes) {
        return prefixes.stream().anyMatch(type.getName()::startsWith);
    }
}
