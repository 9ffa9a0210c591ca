package org.rollcall.platform.core.roster;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.AcademicSession;
import org.rollcall.connector.api.roster.Course;
import org.rollcall.connector.api.roster.Enrollment;
import org.rollcall.connector.api.roster.Org;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.SchoolClass;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.api.roster.User;

/**
 * One published revision of one connection's roster. Every call blocks on the database, for
 * milliseconds. Lists are in the order a person expects.
 */
public interface RosterReader {
  /**
   * The revision; {@link Revision#NONE} when nothing was published, and then everything is empty.
   */
  Revision revision();

  /** How many records each collection holds; every collection is a key. */
  Map<RosterCollection, Long> counts();

  /** All organisations, by name. */
  List<Org> orgs();

  /** All sessions, by start date. */
  List<AcademicSession> sessions();

  /** How many classes each school has, by the school's sourcedId; schools without are absent. */
  Map<SourcedId, Long> classesPerSchool();

  /** Classes of a school by title; {@code after} is null at first, then the slice's next. */
  Slice<SchoolClass> classesOf(SourcedId school, @Nullable String after, int limit);

  /** One organisation. */
  Optional<Org> org(SourcedId id);

  /** One course. */
  Optional<Course> course(SourcedId id);

  /** One class. */
  Optional<SchoolClass> schoolClass(SourcedId id);

  /** One person. */
  Optional<User> user(SourcedId id);

  /** The enrollments of a class; empty when it has none. */
  List<Enrollment> enrollmentsOfClass(SourcedId schoolClass);

  /** The enrollments of a person; empty when there are none. */
  List<Enrollment> enrollmentsOfUser(SourcedId user);

  /** Several people at once, those that exist, by sourcedId. */
  Map<SourcedId, User> users(List<SourcedId> ids);

  /** Several classes at once, those that exist, by sourcedId. */
  Map<SourcedId, SchoolClass> classes(List<SourcedId> ids);

  /**
   * People whose family name, given name, display name, e-mail address or identifier begins with
   * the text; case and diacritics do not matter. By name; where thousands fit, by what fits. Empty
   * text finds nobody.
   */
  Slice<User> findPeople(String text, @Nullable String after, int limit);
}
