package org.jenner.registry.disclosure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noConstructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jenner.registry.forecast.EvaluatedRecord;
import org.jenner.registry.record.consolidate.PersonRecord;

/** Nobody hands a person's record to a viewer but the gate. */
@AnalyzeClasses(packages = "org.jenner.registry", importOptions = DoNotIncludeTests.class)
class GateArchitectureTest {

    @ArchTest
    static final ArchRule ONLY_THE_GATE_MAKES_A_DISCLOSED = noClasses()
            .that()
            .resideOutsideOfPackage("org.jenner.registry.disclosure")
            .should()
            .callConstructor(Disclosed.class, Object.class, boolean.class);

    @ArchTest
    static final ArchRule THE_COMPILER_GUARDS_IT = noConstructors()
            .that()
            .areDeclaredIn(Disclosed.class)
            .should()
            .bePublic()
            .orShould()
            .beProtected();

    @ArchTest
    static final ArchRule ONLY_THE_RECORD_AND_THE_GATE_MAKE_RECORDS = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.jenner.registry.record..", "org.jenner.registry.disclosure", "org.jenner.registry.app..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.jenner.registry.record.consolidate.Consolidation")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.jenner.registry.record.consolidate.PersonSourcesReader");

    @ArchTest
    static final ArchRule ANSWERS_TAKE_NOTHING_ELSE = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Answer")
            .should()
            .haveRawParameterTypes(DescribedPredicate.describe(
                    "a bare record",
                    types -> types.stream()
                            .anyMatch(type -> type.isEquivalentTo(PersonRecord.class)
                                    || type.isEquivalentTo(EvaluatedRecord.class))));

    @ArchTest
    static final ArchRule THE_GATE_KNOWS_NO_ANSWERS = noClasses()
            .that()
            .resideInAPackage("org.jenner.registry.disclosure")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jenner.registry.forecast..", "org.jenner.registry.exchange..");

    @ArchTest
    static final ArchRule THE_RECORD_KNOWS_NO_GATE = noClasses()
            .that()
            .resideInAPackage("org.jenner.registry.record..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.jenner.registry.disclosure..",
                    "org.jenner.registry.forecast..",
                    "org.jenner.registry.exchange..");

    @ArchTest
    static final ArchRule FORECASTS_KNOW_NO_ANSWERS = noClasses()
            .that()
            .resideInAPackage("org.jenner.registry.forecast")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jenner.registry.exchange..");
}
