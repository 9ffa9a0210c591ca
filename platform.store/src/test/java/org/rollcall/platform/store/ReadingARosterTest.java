package org.rollcall.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.platform.store.RosterRecords.added;
import static org.rollcall.platform.store.RosterRecords.enrollment;
import static org.rollcall.platform.store.RosterRecords.header;
import static org.rollcall.platform.store.RosterRecords.id;
import static org.rollcall.platform.store.RosterRecords.person;
import static org.rollcall.platform.store.RosterRecords.school;
import static org.rollcall.platform.store.RosterRecords.schoolClass;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.rollcall.connector.api.roster.AcademicSession;
import org.rollcall.connector.api.roster.PersonName;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.SchoolClass;
import org.rollcall.connector.api.roster.SessionType;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.api.roster.User;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.RosterReader;
import org.rollcall.platform.core.roster.Slice;

class ReadingARosterTest {
  private OpenStore open;
  private ConnectionId connection;

  @BeforeEach
  void openStore(OpenStore open) {
    this.open = open;
    connection = open.connection("Lakeside");
  }

  @OnEachStore
  void people_are_found_by_the_beginning_of_whatever_they_are_known_by() {
    var zoe =
        User.builder(
                header("u1"),
                PersonName.builder("Zoë", "O’Connor").preferredFirstName("Zed").build())
            .email("Zoe.OC@Example.org")
            .username("zoconn")
            .identifier("004711")
            .build();
    stored(RosterCollection.USERS, zoe, person("u2", "Łukasz", "Åkesson"));

    for (String text :
        List.of("zoe", "ZOË", "oconnor", "O'Con", "o’connor z", "Zoe O", "zed", "zoe.oc@", "zoc")) {
      assertThat(found(text)).as(text).containsExactly("u1");
    }
    assertThat(found("0047")).containsExactly("u1");
    assertThat(found("lukasz a")).containsExactly("u2");
    assertThat(found("akes")).containsExactly("u2");
    assertThat(found("4711")).isEmpty();
    assertThat(found("  ")).isEmpty();
  }

  @OnEachStore
  void a_person_found_by_several_names_comes_once_and_all_come_by_family_name() {
    stored(
        RosterCollection.USERS,
        person("u1", "Ana", "Anders"),
        person("u2", "Anton", "Ávila"),
        person("u3", "Andy", "Zhou"),
        person("u4", "Bea", "anand"));

    assertThat(found("an")).containsExactly("u4", "u1", "u2", "u3");
  }

  @OnEachStore
  void slices_of_people_leave_no_gap() {
    var people =
        IntStream.range(0, 25).mapToObj(i -> (RosterRecord) person("u" + i, "Sam", "Smith"));
    stored(RosterCollection.USERS, people.toArray(RosterRecord[]::new));
    var reader = reader();

    var ids = all(after -> reader.findPeople("smi", after, 10));

    assertThat(ids).hasSize(25).doesNotHaveDuplicates();
  }

  @OnEachStore
  void where_thousands_fit_nobody_comes_twice_and_nobody_is_left_out() {
    var people =
        IntStream.range(0, 2_100)
            .mapToObj(i -> (RosterRecord) person("u" + i, "Sam" + i % 7, "Samson" + i % 300));
    stored(RosterCollection.USERS, people.toArray(RosterRecord[]::new));
    var reader = reader();

    var ids = all(after -> reader.findPeople("sa", after, 400));

    assertThat(ids).hasSize(2_100).doesNotHaveDuplicates();
  }

  @OnEachStore
  void slices_of_classes_go_by_title_and_leave_no_gap() {
    var classes =
        IntStream.range(0, 25)
            .mapToObj(i -> (RosterRecord) schoolClass("c" + i, "Class " + (char) ('Z' - i), "s1"));
    stored(RosterCollection.CLASSES, classes.toArray(RosterRecord[]::new));
    var reader = reader();

    var ids = all(after -> reader.classesOf(id("s1"), after, 10));

    assertThat(ids).hasSize(25).startsWith("c24", "c23").endsWith("c1", "c0");
    assertThat(reader.classesOf(id("s2"), null, 10).items()).isEmpty();
  }

  @OnEachStore
  void a_slice_after_nothing_that_was_ever_said_begins_at_the_start() {
    stored(RosterCollection.CLASSES, schoolClass("c1", "Art", "s1"));

    assertThat(reader().classesOf(id("s1"), "'; drop table record; --", 10).items()).hasSize(1);
    assertThat(reader().classesOf(id("s1"), "0".repeat(32), 10).items()).hasSize(1);
  }

  @OnEachStore
  void where_a_slice_goes_on_names_nobody() {
    stored(RosterCollection.USERS, person("u1", "Sam", "Smith"), person("u2", "Sue", "Smith"));

    assertThat(reader().findPeople("smith", null, 1).next()).matches("[0-9a-f]{32}");
  }

  @OnEachStore
  void classes_are_counted_per_school() {
    stored(RosterCollection.ORGS, school("s1", "Lincoln"), school("s2", "Adams"));
    stored(
        RosterCollection.CLASSES,
        schoolClass("c1", "Art", "s1"),
        schoolClass("c2", "Band", "s1"),
        SchoolClass.builder(header("c3"), "Nowhere").build());

    assertThat(reader().classesPerSchool()).isEqualTo(Map.of(id("s1"), 2L));
  }

  @OnEachStore
  void enrollments_are_found_from_both_ends() {
    stored(
        RosterCollection.ENROLLMENTS,
        enrollment("e1", "u1", "c1"),
        enrollment("e2", "u2", "c1"),
        enrollment("e3", "u1", "c2"));

    assertThat(ids(reader().enrollmentsOfClass(id("c1")))).containsExactlyInAnyOrder("e1", "e2");
    assertThat(ids(reader().enrollmentsOfUser(id("u1")))).containsExactlyInAnyOrder("e1", "e3");
    assertThat(reader().enrollmentsOfUser(id("c1"))).isEmpty();
  }

  @OnEachStore
  void sessions_come_by_their_first_day() {
    stored(
        RosterCollection.ACADEMIC_SESSIONS,
        session("spring", LocalDate.of(2027, 1, 5)),
        session("someday", null),
        session("fall", LocalDate.of(2026, 8, 17)));

    assertThat(ids(reader().sessions())).containsExactly("fall", "spring", "someday");
  }

  @OnEachStore
  void several_people_are_read_at_once_and_the_unknown_are_left_out() {
    var people = IntStream.range(0, 450).mapToObj(i -> (RosterRecord) person("u" + i, "A", "B"));
    stored(RosterCollection.USERS, people.toArray(RosterRecord[]::new));
    var asked = IntStream.range(0, 460).mapToObj(i -> id("u" + i)).toList();

    assertThat(reader().users(asked)).hasSize(450).containsKey(id("u449"));
    assertThat(reader().classes(asked)).isEmpty();
  }

  @OnEachStore
  void two_districts_never_see_each_others_rows() {
    stored(RosterCollection.USERS, person("u1", "Ann", "Lee"));
    stored(RosterCollection.ENROLLMENTS, enrollment("e1", "u1", "c1"));
    var other = open.store().rosters().read(open.connection("Hillside"));

    assertThat(other.user(id("u1"))).isEmpty();
    assertThat(other.findPeople("lee", null, 10).items()).isEmpty();
    assertThat(other.enrollmentsOfClass(id("c1"))).isEmpty();
    assertThat(other.counts()).containsEntry(RosterCollection.USERS, 0L);
  }

  private RosterReader reader() {
    return open.store().rosters().read(connection);
  }

  private void stored(RosterCollection collection, RosterRecord... records) {
    try (var staging = open.store().rosters().stage(connection)) {
      staging.apply(collection, added(records));
      staging.publish(SettableClock.START);
    }
  }

  private List<String> found(String text) {
    return ids(reader().findPeople(text, null, 50).items());
  }

  private static <T extends RosterRecord> List<String> all(
      Function<@Nullable String, Slice<T>> slices) {
    var ids = new ArrayList<String>();
    @Nullable String after = null;
    do {
      var slice = slices.apply(after);
      ids.addAll(ids(slice.items()));
      after = slice.next();
    } while (after != null);
    return ids;
  }

  private static List<String> ids(List<? extends RosterRecord> records) {
    return records.stream().map(RosterRecord::sourcedId).map(SourcedId::value).toList();
  }

  private static AcademicSession session(String id, @Nullable LocalDate start) {
    return AcademicSession.builder(header(id), id, SessionType.TERM).startDate(start).build();
  }
}
