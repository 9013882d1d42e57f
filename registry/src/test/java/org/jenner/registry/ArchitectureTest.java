package org.jenner.registry;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The order of the rooms: upper calls lower, never back (docs/architecture.md). */
@AnalyzeClasses(packages = "org.jenner", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "org.jenner.registry.";

    @ArchTest
    static final ArchRule upperCallsLower = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("app")
            .definedBy(ROOT + "app..")
            .layer("home")
            .definedBy(ROOT + "home..")
            .layer("chart")
            .definedBy(ROOT + "chart..")
            .layer("trial")
            .definedBy(ROOT + "trial..")
            .layer("exchange")
            .definedBy(ROOT + "exchange..")
            .layer("disclosure")
            .definedBy(ROOT + "disclosure..")
            .layer("forecast")
            .definedBy(ROOT + "forecast..")
            .layer("record")
            .definedBy(ROOT + "record..")
            .layer("directory")
            .definedBy(ROOT + "directory..")
            .layer("reference")
            .definedBy(ROOT + "reference..")
            .layer("platform")
            .definedBy(ROOT + "platform..")
            .whereLayer("app")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("home")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("chart")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("trial")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("exchange")
            .mayOnlyBeAccessedByLayers("app", "home", "chart")
            .whereLayer("disclosure")
            .mayOnlyBeAccessedByLayers("app", "home", "chart", "exchange")
            .whereLayer("forecast")
            .mayOnlyBeAccessedByLayers("app", "home", "chart", "trial", "exchange", "disclosure")
            .whereLayer("record")
            .mayOnlyBeAccessedByLayers("app", "home", "chart", "exchange", "disclosure", "forecast")
            .whereLayer("directory")
            .mayOnlyBeAccessedByLayers("app", "home", "chart", "trial", "exchange", "disclosure", "forecast", "record")
            .whereLayer("reference")
            .mayOnlyBeAccessedByLayers(
                    "app", "home", "chart", "trial", "exchange", "disclosure", "forecast", "record", "directory");

    @ArchTest
    static final ArchRule noCycles = slices().matching(ROOT + "(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule doorsKnowNoMedicine = noClasses()
            .that()
            .resideInAPackage(ROOT + "exchange.door..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "record..", ROOT + "forecast..", ROOT + "disclosure..", "org.jenner.cdsi..");

    @ArchTest
    static final ArchRule enginesArePlainJava = noClasses()
            .that()
            .resideInAnyPackage("org.jenner.cdsi..", "org.jenner.hl7..", "org.jenner.matching..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", ROOT + ".");

    @ArchTest
    static final ArchRule migrationsBelongToThePlatform = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "platform.database..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.flywaydb..", "com.zaxxer..");

    @ArchTest
    static final ArchRule sendIsQuick = noClasses()
            .that()
            .resideInAPackage(ROOT + "app.send..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", ROOT + "platform.database..");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes()
            .that()
            .haveSimpleName("package-info")
            .should()
            .beAnnotatedWith(org.jspecify.annotations.NullMarked.class);
}
