package org.rollcall.platform.itest.bundles;

import static org.assertj.core.api.Assertions.assertThat;

import aQute.bnd.header.Attrs;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BundleTruthTest {
  private static final List<String> OPEN_TO_VENDORS =
      List.of(
          "java.",
          "javax.",
          "org.rollcall.connector.",
          "com.google.gson",
          "org.slf4j",
          "org.osgi.framework",
          "org.osgi.service.component",
          "org.jspecify.annotations");

  static Stream<BuiltJar> everyBundle() {
    return BuiltJar.ofRooms("");
  }

  static Stream<BuiltJar> everyVendor() {
    return BuiltJar.ofRooms("vendor.");
  }

  @ParameterizedTest
  @MethodSource("everyBundle")
  void its_symbolic_name_is_its_room_s(BuiltJar jar) {
    assertThat(jar.manifest().getBundleSymbolicName().getKey())
        .isEqualTo("org.rollcall." + jar.room());
  }

  @ParameterizedTest
  @MethodSource("everyBundle")
  void every_export_has_a_version(BuiltJar jar) {
    assertThat(jar.exports())
        .allSatisfy((name, attributes) -> assertThat(attributes.getVersion()).isNotNull());
  }

  @ParameterizedTest
  @MethodSource("everyBundle")
  void nothing_internal_is_exported(BuiltJar jar) {
    assertThat(jar.exports().keySet()).noneMatch(name -> name.contains(".internal"));
  }

  @ParameterizedTest
  @MethodSource("everyBundle")
  void no_bundle_needs_annotations_at_run_time(BuiltJar jar) {
    assertThat(
            jar.imports().getOrDefault("org.jspecify.annotations", optional()).get("resolution:"))
        .isEqualTo("optional");
  }

  private static Attrs optional() {
    var optional = new Attrs();
    optional.put("resolution:", "optional");
    return optional;
  }

  @ParameterizedTest
  @MethodSource("everyVendor")
  void a_vendor_exports_nothing(BuiltJar jar) {
    assertThat(jar.exports()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("everyVendor")
  void a_vendor_imports_only_what_connectors_may(BuiltJar jar) {
    assertThat(jar.imports().keySet())
        .allMatch(name -> OPEN_TO_VENDORS.stream().anyMatch(name::startsWith));
  }

  @ParameterizedTest
  @MethodSource("everyVendor")
  void a_vendor_asks_for_the_contract_in_a_range(BuiltJar jar) {
    jar.imports()
        .forEach(
            (name, attributes) -> {
              if (name.startsWith("org.rollcall.connector.")) {
                assertThat(attributes.getVersion()).as(name).startsWith("[0.9,");
              }
            });
  }
}
