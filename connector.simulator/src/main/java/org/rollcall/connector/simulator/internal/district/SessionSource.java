package org.rollcall.connector.simulator.internal.district;

import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.simulator.internal.record.Links;
import org.rollcall.connector.simulator.internal.record.RecordBuilder;
import org.rollcall.connector.simulator.internal.record.RecordSource;
import org.rollcall.connector.simulator.internal.record.RecordType;

/**
 * The school year with two semesters, four terms and eight grading periods; and last year's,
 * leaving.
 */
final class SessionSource implements RecordSource {

  static final String YEAR = "ses-2027-y";

  private static final String LAST_YEAR = "ses-2026-y";

  private record Session(
      String id,
      String title,
      String type,
      LocalDate start,
      LocalDate end,
      @Nullable String parent) {}

  private final Links links;
  private final List<Session> sessions;

  SessionSource(Links links) {
    this.links = links;
    this.sessions =
        Stream.of(
                Stream.of(year(), lastYear()),
                IntStream.range(0, 2).mapToObj(SessionSource::semester),
                IntStream.range(0, SchoolYear.TERMS).mapToObj(SessionSource::term),
                IntStream.range(0, SchoolYear.TERMS * SchoolYear.PERIODS_PER_TERM)
                    .mapToObj(SessionSource::gradingPeriod))
            .<Session>flatMap(part -> part)
            .sorted(Comparator.comparing(Session::id))
            .toList();
  }

  static String termId(int term) {
    return "ses-2027-t" + (term + 1);
  }

  private static String semesterId(int semester) {
    return "ses-2027-s" + (semester + 1);
  }

  private static Session year() {
    return new Session(
        YEAR, SchoolYear.TITLE, "schoolYear", SchoolYear.start(), SchoolYear.end(), null);
  }

  private static Session lastYear() {
    return new Session(
        LAST_YEAR,
        "2025-26",
        "schoolYear",
        LocalDate.of(2025, 8, 18),
        LocalDate.of(2026, 6, 13),
        null);
  }

  private static Session semester(int semester) {
    return new Session(
        semesterId(semester),
        "Semester " + (semester + 1),
        "semester",
        SchoolYear.termStart(2 * semester),
        SchoolYear.termEnd(2 * semester + 1),
        YEAR);
  }

  private static Session term(int term) {
    return new Session(
        termId(term),
        "Quarter " + (term + 1),
        "term",
        SchoolYear.termStart(term),
        SchoolYear.termEnd(term),
        semesterId(term / 2));
  }

  private static Session gradingPeriod(int number) {
    int term = number / SchoolYear.PERIODS_PER_TERM;
    boolean first = number % SchoolYear.PERIODS_PER_TERM == 0;
    return new Session(
        "ses-2027-g" + (number + 1),
        "Progress " + (number + 1),
        "gradingPeriod",
        first ? SchoolYear.termStart(term) : SchoolYear.middle(term),
        first ? SchoolYear.middle(term) : SchoolYear.termEnd(term),
        termId(term));
  }

  @Override
  public int size() {
    return sessions.size();
  }

  @Override
  public String sourcedId(int index) {
    return sessions.get(index).id();
  }

  @Override
  public int indexOf(String sourcedId) {
    return sessions.stream().map(Session::id).toList().indexOf(sourcedId);
  }

  @Override
  public String status(int index) {
    boolean leaving = sessions.get(index).id().equals(LAST_YEAR);
    return leaving ? RecordBuilder.TO_BE_DELETED : RecordBuilder.ACTIVE;
  }

  @Override
  public JsonObject record(int index) {
    Session session = sessions.get(index);
    var json =
        RecordBuilder.seeded(this, index)
            .text("title", session.title())
            .text("type", session.type())
            .text("startDate", session.start().toString())
            .text("endDate", session.end().toString());
    if (session.parent() != null) {
      json.part("parent", links.to(RecordType.ACADEMIC_SESSIONS, session.parent()));
    }
    return json.parts("children", children(session.id()))
        .text("schoolYear", session.id().equals(LAST_YEAR) ? "2026" : SchoolYear.ENDS_IN)
        .build();
  }

  private List<JsonObject> children(String parent) {
    return sessions.stream()
        .filter(session -> parent.equals(session.parent()))
        .map(session -> links.to(RecordType.ACADEMIC_SESSIONS, session.id()))
        .toList();
  }
}
