package org.rollcall.platform.web.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.connector.api.capability.CapabilityProfile;
import org.rollcall.connector.api.capability.ProbeFinding;
import org.rollcall.connector.api.capability.ProfileField;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.DataFlow;
import org.rollcall.platform.core.exchange.Agreement;
import org.rollcall.platform.core.probe.CapabilityProfiles;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.web.fixture.Browser;
import org.rollcall.platform.web.fixture.OpenConsole;

class LivingTogetherTest {
  private static final String EXCHANGE = "/connections/1/exchange";
  private static final String SUPPORT = "/connections/1/support";

  private final OpenConsole console = new OpenConsole();
  private Browser admin = console.browser();

  @BeforeEach
  void a_connection_that_imports() {
    var town = console.town();
    var springfield = town.district("Springfield Unified");
    town.account("seymour@springfield.k12.us", "Seymour Skinner", springfield);
    var connection = town.connection(springfield, "Campus");
    town.roster(connection, Duration.ofHours(9));
    town.run(connection, RunState.SUCCEEDED, Duration.ofHours(9), null, "");
    admin = console.browser().signIn("seymour@springfield.k12.us");
  }

  @AfterEach
  void close() {
    console.close();
  }

  private Connection connection() {
    return console.town().store().connections().find(new ConnectionId(1)).orElseThrow();
  }

  private void agreedTo(String... features) {
    console
        .town()
        .store()
        .agreements()
        .keep(
            new Agreement(
                new ConnectionId(1),
                DataFlow.IMPORT,
                List.of(features),
                connection().created(),
                "seymour@springfield.k12.us"));
  }

  @Test
  void what_is_read_and_what_never_is_stands_on_the_page() {
    assertThat(admin.open(EXCHANGE).body())
        .contains("People are read", "Enrollments are read", "Demographics are off")
        .contains("Passwords are never read", "once every night", "Save and acknowledge");
  }

  @Test
  void each_flow_is_acknowledged_and_switched_off_by_itself() {
    admin.submit(EXCHANGE, EXCHANGE, "import", "on", "export", "on");
    assertThat(connection().acknowledged()).containsExactlyInAnyOrder(DataFlow.values());
    assertThat(admin.open(EXCHANGE).body()).contains("Acknowledged by seymour@");

    admin.submit(EXCHANGE, EXCHANGE, "export", "on");
    assertThat(connection().acknowledged()).containsExactly(DataFlow.EXPORT);
    assertThat(console.town().store().dueRuns().next(new ConnectionId(1))).isEmpty();

    admin.submit(EXCHANGE, EXCHANGE);
    assertThat(connection().acknowledged()).isEmpty();
    assertThat(admin.open("/connections/1").body())
        .contains("The import is switched off, so the roster stays as it last was");
    assertThat(admin.submit(EXCHANGE, EXCHANGE).statusCode()).isEqualTo(422);
    assertThat(admin.open("/audit").body())
        .contains("Agreed to import and export.", "Data exchange switched off")
        .contains("Switched off import.", "Switched off export.");
  }

  @Test
  void a_connection_that_came_to_do_something_else_asks_again_and_goes_on() {
    agreedTo("Only schools are read.");

    assertThat(admin.open("/connections/1").body()).contains("has changed since");
    assertThat(admin.open(EXCHANGE).body())
        .contains("<strong>No more:</strong> Only schools are read.")
        .contains("<strong>New:</strong> People are read");
    assertThat(connection().acknowledged()).contains(DataFlow.IMPORT);

    admin.submit(EXCHANGE, EXCHANGE, "import", "on");

    assertThat(admin.open("/connections/1").body()).doesNotContain("has changed since");
  }

  @Test
  void support_is_off_until_it_is_switched_on_and_names_what_is_shared_with_whom() {
    assertThat(admin.open(SUPPORT).body())
        .contains("Nothing is sent by itself", "example.org", "chip quiet\">Off");
    assertThat(admin.submit(SUPPORT, SUPPORT + "/bundle").statusCode()).isEqualTo(409);

    admin.submit(SUPPORT, SUPPORT, "enabled", "yes");
    assertThat(admin.open(SUPPORT).body()).contains("chip good\">On", "Download the bundle");

    admin.submit(SUPPORT, SUPPORT, "enabled", "no");
    assertThat(admin.open(SUPPORT).body()).contains("chip quiet\">Off");
    assertThat(admin.open("/audit").body())
        .contains("Support with the SIS enabled", "Support with the SIS disabled");
  }

  @Test
  void the_bundle_tells_of_failures_but_of_no_secret_and_no_student() {
    console
        .town()
        .run(
            connection(),
            RunState.FAILED,
            Duration.ofHours(1),
            FailureKind.DATA_UNREADABLE,
            "The user \"s-4711\" (bart.simpson@springfield.k12.us, 10004711) has no name;"
                + " the key the-stored-secret was used.");
    admin.submit(SUPPORT, SUPPORT, "enabled", "yes");

    var bundle = admin.submit(SUPPORT, SUPPORT + "/bundle");

    assertThat(bundle.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("rollcall-support-1.json");
    assertThat(bundle.body())
        .contains("DATA_UNREADABLE", "https://sis.example.org", "\"wholePoints\"", "2184")
        .doesNotContain("the-stored-secret", "s-4711", "bart", "10004711", "seymour");
  }

  @Test
  void the_bundle_holds_the_newest_profile_without_the_class_that_was_written_into() {
    probed("50", "An older one.");
    probed("100", "The SIS said: class math-7b is full.");
    admin.submit(SUPPORT, SUPPORT, "enabled", "yes");

    var bundle = admin.submit(SUPPORT, SUPPORT + "/bundle").body();

    assertThat(bundle)
        .contains("\"capabilityProfile\"", "2026-11-24T01:00:00Z", "unknown")
        .containsPattern("\"" + ProfileField.PAGE_CLAMP.token() + "\":\\s*\"100\"")
        .containsPattern("\"leftBehind\":\\s*1\\b")
        .doesNotContain("math-7b", "left-item", "\"50\"");
    assertThat(admin.open(SUPPORT).body()).contains("capability profile");
  }

  private void probed(String clamp, String seen) {
    var profile =
        CapabilityProfile.builder(Instant.parse("2026-11-24T01:00:00.123456789Z"))
            .finding(ProbeFinding.known(ProfileField.PAGE_CLAMP, clamp, seen))
            .finding(ProbeFinding.unknown(ProfileField.PUT_CREATE, seen))
            .leftBehind(List.of(SourcedId.of("left-item")))
            .build();
    var row = new CapabilityProfiles.Row(connection().addresses().rostering(), profile);
    console.town().store().capabilityProfiles().add(new ConnectionId(1), row, 20);
  }
}
