package org.rollcall.platform.core.finding.exam;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.Settings;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.connector.api.roster.AcademicSession;
import org.rollcall.connector.api.roster.Course;
import org.rollcall.connector.api.roster.Enrollment;
import org.rollcall.connector.api.roster.EnrollmentRole;
import org.rollcall.connector.api.roster.Org;
import org.rollcall.connector.api.roster.OrgType;
import org.rollcall.connector.api.roster.PersonName;
import org.rollcall.connector.api.roster.RecordHeader;
import org.rollcall.connector.api.roster.RoleAssignment;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.SchoolClass;
import org.rollcall.connector.api.roster.SessionType;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.api.roster.User;
import org.rollcall.connector.api.roster.UserRole;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.sync.Reach;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.core.sync.SyncRun;
import org.rollcall.platform.core.sync.SyncRunId;
import org.rollcall.platform.core.sync.Trigger;
import org.rollcall.platform.core.testing.FakeSis;
import org.rollcall.platform.core.testing.MemoryFindings;
import org.rollcall.platform.core.testing.MemoryRosters;
import org.rollcall.platform.core.testing.SettableClock;

/** A small roster in which nothing is odd, to be made odd, and to be examined. */
final class ARoster {
  final MemoryFindings findings = new MemoryFindings();
  final MemoryRosters stored = new MemoryRosters();
  final SettableClock clock = new SettableClock();
  private final Path home;
  private final Map<RosterCollection, List<RosterRecord>> records =
      new EnumMap<>(RosterCollection.class);
  private long runs;

  ARoster(Path home) {
    this.home = home;
    with(RosterCollection.ORGS, Org.builder(header("school"), "One", OrgType.SCHOOL).build());
    with(RosterCollection.ACADEMIC_SESSIONS, year("year").build());
    with(
        RosterCollection.COURSES,
        Course.builder(header("course"), "Maths").org(id("school")).build());
    with(RosterCollection.CLASSES, schoolClass("class").build());
    with(
        RosterCollection.USERS,
        person("teacher", UserRole.TEACHER).build(),
        person("student", UserRole.STUDENT).build());
    with(
        RosterCollection.ENROLLMENTS,
        enrollment("e1", "teacher", "class", EnrollmentRole.TEACHER).build(),
        enrollment("e2", "student", "class", EnrollmentRole.STUDENT).build());
  }

  static RecordHeader header(String id) {
    return RecordHeader.builder(id(id)).build();
  }

  static SourcedId id(String id) {
    return SourcedId.of(id);
  }

  /** A school year around the clock's day. */
  AcademicSession.Builder year(String id) {
    var today = today();
    return AcademicSession.builder(header(id), "Year", SessionType.SCHOOL_YEAR)
        .startDate(today.minusDays(100))
        .endDate(today.plusDays(200))
        .schoolYear("2026");
  }

  LocalDate today() {
    return clock.instant().atZone(java.time.ZoneOffset.UTC).toLocalDate();
  }

  static SchoolClass.Builder schoolClass(String id) {
    return SchoolClass.builder(header(id), "Maths 1")
        .course(id("course"))
        .school(id("school"))
        .terms(List.of(id("year")));
  }

  static User.Builder person(String id, UserRole role) {
    return User.builder(header(id), PersonName.builder("Given " + id, "Family").build())
        .email(id + "@example.org")
        .identifier("number-" + id)
        .username(id)
        .roles(List.of(RoleAssignment.builder(role).org(id("school")).primary(true).build()));
  }

  static Enrollment.Builder enrollment(
      String id, String user, String schoolClass, EnrollmentRole role) {
    return Enrollment.builder(header(id), id(user), id(schoolClass), role).school(id("school"));
  }

  ARoster with(RosterCollection collection, RosterRecord... all) {
    records.put(collection, new ArrayList<>(List.of(all)));
    return this;
  }

  ARoster add(RosterCollection collection, RosterRecord... more) {
    records.computeIfAbsent(collection, any -> new ArrayList<>()).addAll(List.of(more));
    return this;
  }

  /** Takes records away, and what is added comes in their place. */
  ARoster without(RosterCollection collection, String... ids) {
    var gone = Set.of(ids);
    records
        .getOrDefault(collection, new ArrayList<>())
        .removeIf(record -> gone.contains(record.sourcedId().value()));
    return this;
  }

  /** What passed, after a run that reads everything. */
  List<RosterRecord> examine() {
    return examine(Reach.COMPLETE, Examinations::new);
  }

  /** A run in which a collection came empty, and which is held. */
  void held(RosterCollection empty) {
    var before = new EnumMap<>(records);
    records.put(empty, List.of());
    examine(Reach.COMPLETE, Examinations::new, false);
    records.putAll(before);
  }

  List<RosterRecord> examine(Reach reach, Making making) {
    return examine(reach, making, true);
  }

  private List<RosterRecord> examine(Reach reach, Making making, boolean counts) {
    var examinations = making.of(findings, stored, clock);
    var passed = new ArrayList<RosterRecord>();
    try (var exam =
        examinations.begin(connection(), run(reach), home.resolve("findings-" + runs))) {
      for (var collection : RosterCollection.values()) {
        var each = exam.begin(collection);
        each.beginPage();
        for (var record : records.getOrDefault(collection, List.of())) {
          each.examine(record).ifPresent(passed::add);
        }
        each.finish();
      }
      exam.keep(counts);
    }
    return passed;
  }

  /** How examinations are made. */
  interface Making {
    Examinations of(MemoryFindings findings, MemoryRosters stored, SettableClock clock);
  }

  /** The sourcedIds of what passed. */
  static Stream<String> ids(List<RosterRecord> passed) {
    return passed.stream().map(record -> record.sourcedId().value());
  }

  /** The record of that kind and name among those that passed. */
  static <T extends RosterRecord> T named(List<RosterRecord> passed, Class<T> kind, String id) {
    return passed.stream()
        .filter(record -> kind.isInstance(record) && record.sourcedId().value().equals(id))
        .map(kind::cast)
        .findFirst()
        .orElseThrow();
  }

  Connection connection() {
    return new Connection(
        new ConnectionId(1),
        new DistrictId(1),
        "SIS",
        FakeSis.ID,
        Settings.of(Map.of()),
        ServiceAddresses.builder(OneRosterVersion.V1_2, URI.create("https://sis.invalid")).build(),
        Set.of(),
        Instant.EPOCH);
  }

  SyncRun run(Reach reach) {
    return new SyncRun(
        new SyncRunId(++runs),
        new ConnectionId(1),
        Trigger.REQUESTED,
        reach,
        RunState.PULLING,
        clock.instant(),
        null,
        "1",
        null,
        "",
        Map.of());
  }
}
