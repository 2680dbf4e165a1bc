package org.keldysh.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.Collections;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

/**
 * What the modules may use: headless -> knime -> learning -> physics and headless -> benchmarks -> learning, and KNIME only in
 * the nodes and the stand-ins.
 */
final class ArchitectureRules {

    static final String PHYSICS = "org.keldysh.physics..";
    static final String LEARNING = "org.keldysh.learning..";
    static final String NODES = "org.keldysh.knime..";
    static final String BENCHMARKS = "org.keldysh.benchmarks..";
    static final String JMH_BENCHMARKS = "org.keldysh.benchmarks.jmh..";
    static final String JMH = "org.openjdk.jmh..";
    static final String HEADLESS = "org.keldysh.headless..";
    static final String STAND_IN_ENGINE = "org.keldysh.standin..";
    static final String KNIME = "org.knime..";
    private static final String[] DL4J = {"org.deeplearning4j..", "org.nd4j..", "org.bytedeco.."};

    private static final Set<String> UNSEEDED_WITHOUT_ARGUMENTS =
        Set.of(Random.class.getName(), SplittableRandom.class.getName(), "java.security.SecureRandom");
    private static final String RANDOM_SOURCE = "org.apache.commons.rng.simple.RandomSource";

    private ArchitectureRules() {
    }

    static ArchRule noDependency(final String from, final String... to) {
        return noClasses().that().resideInAPackage(from).should().dependOnClassesThat().resideInAnyPackage(to);
    }

    static ArchRule physicsStandsAlone() {
        return noDependency(PHYSICS, LEARNING, NODES, BENCHMARKS, HEADLESS, STAND_IN_ENGINE, KNIME)
            .because("physics is usable without anything else");
    }

    static ArchRule physicsKnowsNoDl4j() {
        return noDependency(PHYSICS, DL4J).because("networks belong to " + LEARNING);
    }

    static ArchRule learningUsesPhysicsOnly() {
        return noDependency(LEARNING, NODES, BENCHMARKS, HEADLESS, STAND_IN_ENGINE, KNIME)
            .because("learning is usable without KNIME");
    }

    static ArchRule nodesRunInTheRealKnime() {
        return noDependency(NODES, BENCHMARKS, HEADLESS, STAND_IN_ENGINE).because("none of them is installed with the nodes");
    }

    static ArchRule nodesUseNoDl4j() {
        return noDependency(NODES, DL4J).because("the nodes are thin; networks belong to " + LEARNING);
    }

    static ArchRule benchmarksKnowNoNodes() {
        return noDependency(BENCHMARKS, NODES, HEADLESS, STAND_IN_ENGINE, KNIME).because("they measure physics and learning");
    }

    static ArchRule jmhIsNotShipped() {
        return noClasses().that().resideOutsideOfPackage(JMH_BENCHMARKS).should().dependOnClassesThat()
            .resideInAnyPackage(JMH, JMH_BENCHMARKS).because("the command line runs without JMH");
    }

    static ArchRule headlessKnowsNoKnime() {
        return noDependency(HEADLESS, KNIME).because("the engine of the stand-ins hides KNIME's types");
    }

    static ArchRule standInsKnowNoScience() {
        return noClasses().that().resideInAnyPackage(KNIME, STAND_IN_ENGINE).should().dependOnClassesThat()
            .resideInAnyPackage(PHYSICS, LEARNING, NODES, BENCHMARKS, HEADLESS).because("KNIME knows none of it either");
    }

    static ArchRule librariesAreSilent() {
        return GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because("output belongs to the command line");
    }

    static ArchRule everythingRandomTakesASeed() {
        return noClasses().should().callCodeUnitWhere(describe("draws from an unseeded generator", ArchitectureRules::isUnseeded))
            .because("results must be reproducible");
    }

    private static boolean isUnseeded(final JavaCall<?> call) {
        final String owner = call.getTargetOwner().getName();
        final String name = call.getName();
        final int arguments = call.getTarget().getRawParameterTypes().size();
        return name.equals("<init>") && arguments == 0 && UNSEEDED_WITHOUT_ARGUMENTS.contains(owner)
            || owner.equals(Math.class.getName()) && name.equals("random")
            || owner.equals(StrictMath.class.getName()) && name.equals("random")
            || owner.equals(ThreadLocalRandom.class.getName())
            || owner.equals(UUID.class.getName()) && name.equals("randomUUID")
            || owner.equals(Collections.class.getName()) && name.equals("shuffle") && arguments == 1
            || owner.equals(RANDOM_SOURCE) && isUnseededSource(call, name, arguments);
    }

    /** {@code create} without a seed, as an instance or as a static method, and {@code createSeed}, {@code createLong}, ... */
    private static boolean isUnseededSource(final JavaCall<?> call, final String name, final int arguments) {
        if (!name.equals("create")) {
            return name.startsWith("create");
        }
        return arguments == 0 || arguments == 1 && call.getTarget().getRawParameterTypes().get(0).getName().equals(RANDOM_SOURCE);
    }
}
