package org.rollcall.platform.core.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rollcall.connector.api.roster.AcademicSession;
import org.rollcall.connector.api.roster.Org;
import org.rollcall.connector.api.roster.OrgType;
import org.rollcall.connector.api.roster.RecordHeader;
import org.rollcall.connector.api.roster.SchoolClass;
import org.rollcall.connector.api.roster.SessionType;
import org.rollcall.connector.api.roster.SourcedId;

class BoundsTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
  private static final List<AcademicSession> SESSIONS =
      List.of(
          session("y26", SessionType.SCHOOL_YEAR, null, "2026-06-05"),
          session("y27", SessionType.SCHOOL_YEAR, null, "2027-06-04"),
          session("q1", SessionType.GRADING_PERIOD, "y27", "2026-10-16"),
          session("y28", SessionType.SCHOOL_YEAR, null, "2028-06-02"));

  private static SourcedId id(String id) {
    return SourcedId.of(id);
  }

  private static AcademicSession session(
      String id, SessionType type, @Nullable String parent, String end) {
    return AcademicSession.builder(RecordHeader.builder(id(id)).build(), id, type)
        .endDate(LocalDate.parse(end))
        .parent(parent == null ? null : id(parent))
        .build();
  }

  private static Org org(String id, @Nullable String parent) {
    return Org.builder(RecordHeader.builder(id(id)).build(), id, OrgType.SCHOOL)
        .parent(parent == null ? null : id(parent))
        .build();
  }

  private static SchoolClass classOf(List<SourcedId> terms, List<String> grades) {
    return SchoolClass.builder(RecordHeader.builder(id("c")).build(), "Class")
        .terms(terms)
        .grades(grades)
        .build();
  }

  private static Bounds terms(TermChoice choice, String... picked) {
    var sessions = List.of(picked).stream().map(BoundsTest::id).toList();
    var scope = new Scope(Set.of(), Set.of(), choice, Set.copyOf(sessions), Set.of());
    return Bounds.of(scope, List.of(), SESSIONS, TODAY);
  }

  @Test
  void a_quarter_that_has_ended_belongs_to_its_year_that_goes_on() {
    var bounds = terms(TermChoice.CURRENT);

    assertThat(List.of("y26", "y27", "q1", "y28"))
        .filteredOn(it -> bounds.holdsTerm(id(it)))
        .containsExactly("y27", "q1", "y28");
  }

  @Test
  void a_picked_term_stands_for_those_within_it_and_around_it() {
    assertThat(terms(TermChoice.PICKED, "y27").holdsTerm(id("q1"))).isTrue();
    assertThat(terms(TermChoice.PICKED, "q1").holdsTerm(id("y27"))).isTrue();
    assertThat(terms(TermChoice.PICKED, "q1").holdsTerm(id("y28"))).isFalse();
  }

  @Test
  void a_school_stands_for_all_below_it_and_parents_in_a_circle_come_to_an_end() {
    var orgs = List.of(org("a", "b"), org("b", "a"), org("c", "a"), org("d", null));
    var scope = new Scope(Set.of(id("a")), Set.of(), TermChoice.ALL, Set.of(), Set.of());

    var bounds = Bounds.of(scope, orgs, List.of(), TODAY);

    assertThat(bounds.holds(id("c"))).isTrue();
    assertThat(bounds.holds(id("d"))).isFalse();
  }

  @Test
  void grades_are_the_same_however_they_are_written_and_none_is_any() {
    var scope = new Scope(Set.of(), Set.of("09", "kg"), TermChoice.ALL, Set.of(), Set.of());
    var bounds = Bounds.of(scope, List.of(), List.of(), TODAY);

    assertThat(bounds.holds(classOf(List.of(), List.of("9")))).isTrue();
    assertThat(bounds.holds(classOf(List.of(), List.of("KG")))).isTrue();
    assertThat(bounds.holds(classOf(List.of(), List.of()))).isTrue();
    assertThat(bounds.holds(classOf(List.of(), List.of("10")))).isFalse();
  }

  @Test
  void the_fingerprint_changes_with_what_lies_within_and_with_nothing_else() {
    var scope = new Scope(Set.of(id("a")), Set.of(), TermChoice.ALL, Set.of(), Set.of());
    var alone = Bounds.of(scope, List.of(org("a", null)), SESSIONS, TODAY);
    var withAnother =
        Bounds.of(scope, List.of(org("a", null), org("d", null)), List.of(), TODAY.plusDays(9));
    var withAChild = Bounds.of(scope, List.of(org("a", null), org("c", "a")), SESSIONS, TODAY);

    assertThat(alone.fingerprint()).isEqualTo(withAnother.fingerprint());
    assertThat(alone.fingerprint()).isNotEqualTo(withAChild.fingerprint());
    assertThat(Bounds.of(Scope.EVERYTHING, List.of(), SESSIONS, TODAY).fingerprint()).isEmpty();
  }
}
