package org.rollcall.platform.itest.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {
  /** Where a program is put together, there and only there the clock on the wall is read. */
  private static final String[] ASSEMBLIES = {
    "org.rollcall.platform.core.internal",
    "org.rollcall.platform.dist",
    "org.rollcall.platform.cli",
    "org.rollcall.connector.simulator..",
    "org.rollcall.connector.testkit.."
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.rollcall.connector.api",
        "org.rollcall.connector.oneroster",
        "org.rollcall.connector.simulator",
        "org.rollcall.platform.core",
        "org.rollcall.platform.store",
        "org.rollcall.platform.web"
      })
  void packages_of_a_room_are_free_of_cycles(String room) {
    slices()
        .matching(room + ".(**)")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(Classes.ALL);
  }

  @Test
  void the_domain_knows_no_framework_no_database_and_no_server() {
    noClasses()
        .that()
        .resideInAPackage("org.rollcall.platform.core..")
        .and()
        .resideOutsideOfPackage("org.rollcall.platform.core.internal..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.osgi.framework..",
            "org.osgi.service..",
            "org.osgi.util..",
            "java.sql..",
            "javax.sql..",
            "jakarta..",
            "org.eclipse.jetty..")
        .check(Classes.ALL);
  }

  @Test
  void the_core_knows_neither_its_database_nor_its_console_nor_any_vendor() {
    noClasses()
        .that()
        .resideInAPackage("org.rollcall.platform.core..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.rollcall.platform.store..",
            "org.rollcall.platform.mail..",
            "org.rollcall.platform.web..",
            "org.rollcall.connector.oneroster..",
            "org.rollcall.vendor..")
        .check(Classes.ALL);
  }

  @Test
  void vendors_meet_neither_the_platform_nor_each_other() {
    noClasses()
        .that()
        .resideInAPackage("org.rollcall.vendor..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.rollcall.platform..", "org.rollcall.connector.simulator..")
        .check(Classes.ALL);
    slices()
        .matching("org.rollcall.vendor.(**)")
        .should()
        .notDependOnEachOther()
        .check(Classes.ALL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.rollcall.connector.oneroster",
        "org.rollcall.connector.simulator",
        "org.rollcall.platform.core",
        "org.rollcall.platform.store",
        "org.rollcall.platform.web"
      })
  void nobody_outside_a_room_touches_what_is_internal_in_it(String room) {
    noClasses()
        .that()
        .resideOutsideOfPackage(room + "..")
        .should()
        .dependOnClassesThat(resideInAPackage(room + "..internal.."))
        .check(Classes.ALL);
  }

  @Test
  void the_simulator_shares_no_class_with_the_client() {
    noClasses()
        .that()
        .resideInAPackage("org.rollcall.connector.simulator..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.rollcall.connector.api..",
            "org.rollcall.connector.oneroster..",
            "org.rollcall.platform..")
        .check(Classes.ALL);
  }

  @Test
  void only_assemblies_read_the_clock_on_the_wall() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ASSEMBLIES)
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(ZonedDateTime.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(Clock.class, "systemDefaultZone")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(Classes.ALL);
  }

  @Test
  void only_programs_print() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.rollcall.platform.dist",
            "org.rollcall.platform.cli",
            "org.rollcall.connector.simulator.internal.cli")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(Classes.ALL);
  }

  @Test
  void names_say_what_a_thing_is() {
    noClasses()
        .should()
        .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Base|Info|Processor)")
        .check(Classes.ALL);
  }

  @Test
  void every_package_says_what_belongs_in_it_and_is_null_marked() {
    classes()
        .that()
        .doNotHaveSimpleName("package-info")
        .and()
        .areNotMemberClasses()
        .and()
        .areNotAnonymousClasses()
        .should(NullMarking.RESIDE_IN_A_NULL_MARKED_PACKAGE)
        .check(Classes.ALL);
  }
}
