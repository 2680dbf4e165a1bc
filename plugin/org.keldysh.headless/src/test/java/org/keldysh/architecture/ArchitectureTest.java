package org.keldysh.architecture;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The classes of all modules keep to the {@link ArchitectureRules}, and the rules notice who does not. */
class ArchitectureTest {

    private static JavaClasses s_all;
    private static JavaClasses s_libraries;

    @BeforeAll
    static void read() {
        final ClassFileImporter importer = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS);
        s_all = importer.importPackages("org.keldysh", "org.knime");
        s_libraries = importer.importPackages("org.keldysh.physics", "org.keldysh.learning", "org.keldysh.knime",
            "org.keldysh.benchmarks");
    }

    @TestFactory
    Stream<DynamicTest> arrowsPointOneWay() {
        return Stream.of( //
            ArchitectureRules.physicsStandsAlone(), //
            ArchitectureRules.physicsKnowsNoDl4j(), //
            ArchitectureRules.learningUsesPhysicsOnly(), //
            ArchitectureRules.nodesRunInTheRealKnime(), //
            ArchitectureRules.nodesUseNoDl4j(), //
            ArchitectureRules.benchmarksKnowNoNodes(), //
            ArchitectureRules.jmhIsNotShipped(), //
            ArchitectureRules.headlessKnowsNoKnime(), //
            ArchitectureRules.standInsKnowNoScience()) //
            .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(s_all)));
    }

    @Test
    void librariesAreSilent() {
        ArchitectureRules.librariesAreSilent().check(s_libraries);
    }

    @Test
    void everythingRandomTakesASeed() {
        ArchitectureRules.everythingRandomTakesASeed().check(s_libraries);
    }

    @Test
    void forbiddenArrowsAreNoticed() {
        assertFinds(ArchitectureRules.noDependency("org.keldysh.architecture..", "java.util.."), Unseeded.class);
    }

    @Test
    void outputIsNoticed() {
        assertFinds(ArchitectureRules.librariesAreSilent(), Talkative.class);
    }

    @TestFactory
    Stream<DynamicTest> unseededGeneratorsAreNoticed() {
        return Stream.of(Unseeded.class, UnseededMath.class, UnseededThread.class, UnseededSource.class,
            UnseededInstance.class, UnseededSeed.class, UnseededShuffle.class)
            .map(type -> DynamicTest.dynamicTest(type.getSimpleName(),
                () -> assertFinds(ArchitectureRules.everythingRandomTakesASeed(), type)));
    }

    @Test
    void seededGeneratorsAreFine() {
        ArchitectureRules.everythingRandomTakesASeed().check(new ClassFileImporter().importClasses(Seeded.class));
    }

    private static void assertFinds(final ArchRule rule, final Class<?> offender) {
        final JavaClasses classes = new ClassFileImporter().importClasses(offender);
        assertThrows(AssertionError.class, () -> rule.check(classes));
    }

    static final class Talkative {
        void talk() {
            System.out.println();
        }
    }

    static final class Unseeded {
        final Random m_random = new Random();
    }

    static final class UnseededMath {
        final double m_value = Math.random();
    }

    static final class UnseededThread {
        final int m_value = ThreadLocalRandom.current().nextInt();
    }

    static final class UnseededSource {
        final Object m_generator = RandomSource.create(RandomSource.PHILOX_4X64);
    }

    static final class UnseededInstance {
        final Object m_generator = RandomSource.PHILOX_4X64.create();
    }

    static final class UnseededSeed {
        final long m_seed = RandomSource.createLong();
    }

    static final class UnseededShuffle {
        void shuffle() {
            final List<Integer> list = new ArrayList<>(List.of(1, 2));
            Collections.shuffle(list);
        }
    }

    static final class Seeded {
        final Random m_random = new Random(1);
        final Object m_generator = RandomSource.PHILOX_4X64.create(1L);

        void shuffle(final List<Integer> list) {
            Collections.shuffle(list, m_random);
        }
    }
}
