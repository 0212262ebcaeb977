package org.duizhao;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The invariants of {@code src/docs/architecture.md} that a machine can hold us to. */
class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.duizhao");

    @Test
    void theCoresArePureJava() {
        classes()
                .that()
                .resideInAnyPackage(
                        "org.duizhao.text..",
                        "org.duizhao.alignment..",
                        "org.duizhao.matching..",
                        "org.duizhao.repair..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "com.ibm.icu.text..",
                        "org.duizhao.text..",
                        "org.duizhao.alignment..",
                        "org.duizhao.matching..",
                        "org.duizhao.repair..")
                .check(PRODUCT);
    }

    @Test
    void okapiIsKnownToTwoPackagesOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.duizhao.segmentation..", "org.duizhao.files..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("net.sf.okapi..")
                .check(PRODUCT);
    }

    @Test
    void onnxRuntimeIsKnownToOnePackageOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.duizhao.encoder..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ai.onnxruntime..")
                .check(PRODUCT);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.duizhao.(*)..").should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void theCoresDoNotKnowEachOther() {
        noClasses()
                .that()
                .resideInAPackage("org.duizhao.alignment..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.duizhao.matching..")
                .check(PRODUCT);
    }
}
