package org.rollcall.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.rollcall.connector.api.capability.CapabilityProfile;
import org.rollcall.connector.api.capability.ProbeFinding;
import org.rollcall.connector.api.capability.ProfileField;
import org.rollcall.connector.api.conformance.CheckOutcome;
import org.rollcall.connector.api.conformance.ConformanceCheck;
import org.rollcall.connector.api.conformance.ConformanceReport;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.probe.CapabilityProfiles.Row;

class KeepingProfilesAndReportsTest {
  private OpenStore open;
  private ConnectionId connection;

  @BeforeEach
  void open(OpenStore open) {
    this.open = open;
    connection = open.connection("Campus");
  }

  @OnEachStore
  void the_newest_profiles_are_kept_whole_and_first() {
    for (int clamp = 1; clamp <= 4; clamp++) {
      open.store().capabilityProfiles().add(connection, row(clamp), 3);
    }

    var kept = open.reopened().capabilityProfiles().of(connection);

    assertThat(kept).containsExactly(row(4), row(3), row(2));
  }

  @OnEachStore
  void the_newest_reports_are_kept_whole_and_first() {
    for (int second = 1; second <= 3; second++) {
      open.store().conformanceReports().add(connection, report(second), 2);
    }

    var reports = open.reopened().conformanceReports();

    assertThat(reports.of(connection))
        .extracting(kept -> kept.report())
        .containsExactly(report(3), report(2));
    var newest = reports.of(connection).get(0);
    assertThat(reports.find(newest.id())).contains(newest);
  }

  @OnEachStore
  void they_go_with_their_connection() {
    open.store().capabilityProfiles().add(connection, row(1), 3);
    open.store().conformanceReports().add(connection, report(1), 3);

    open.store().connections().remove(connection);

    assertThat(open.store().capabilityProfiles().of(connection)).isEmpty();
    assertThat(open.store().conformanceReports().of(connection)).isEmpty();
  }

  private static Row row(int clamp) {
    var profile =
        CapabilityProfile.builder(Instant.parse("2026-09-01T08:00:00Z"))
            .finding(
                ProbeFinding.known(ProfileField.PAGE_CLAMP, String.valueOf(clamp), "More follow."))
            .finding(ProbeFinding.unknown(ProfileField.SORT, "Nobody to sort."))
            .requests(12)
            .leftBehind(List.of(SourcedId.of("li-1")))
            .build();
    return new Row(URI.create("https://sis.example.org/ims/oneroster"), profile);
  }

  private static ConformanceReport report(int second) {
    var check =
        ConformanceCheck.builder(1, "Get OAuth Token", CheckOutcome.FAILED)
            .expected("Status 200")
            .seen("Status 401.")
            .sent("POST", "https://sis.example.org/token")
            .status(401)
            .took(Duration.ofMillis(2300))
            .build();
    var skipped = ConformanceCheck.builder(2, "GetAllTeachers", CheckOutcome.SKIPPED).build();
    return ConformanceReport.builder(Instant.ofEpochSecond(second), OneRosterVersion.V1_2)
        .checks(List.of(check, skipped))
        .build();
  }
}
