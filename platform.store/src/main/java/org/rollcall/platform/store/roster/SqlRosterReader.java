package org.rollcall.platform.store.roster;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.AcademicSession;
import org.rollcall.connector.api.roster.Course;
import org.rollcall.connector.api.roster.Enrollment;
import org.rollcall.connector.api.roster.Org;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.SchoolClass;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.api.roster.User;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.core.roster.RosterReader;
import org.rollcall.platform.core.roster.Slice;
import org.rollcall.platform.store.jdbc.Database;

/** Reads one published revision. */
final class SqlRosterReader implements RosterReader {
  /** Written out, so that the partial index over classes fits. */
  private static final String SCHOOLS =
      " and collection = " + CollectionCode.of(RosterCollection.CLASSES);

  private final Database database;
  private final ConnectionId connection;
  private final Revision revision;
  private final RecordQuery<Org> orgs;
  private final RecordQuery<AcademicSession> sessions;
  private final RecordQuery<Course> courses;
  private final RecordQuery<SchoolClass> classes;
  private final RecordQuery<User> users;
  private final RecordQuery<Enrollment> enrollments;

  SqlRosterReader(Database database, ConnectionId connection, Revision revision) {
    this.database = database;
    this.connection = connection;
    this.revision = revision;
    this.orgs = query(RosterCollection.ORGS, Org.class);
    this.sessions = query(RosterCollection.ACADEMIC_SESSIONS, AcademicSession.class);
    this.courses = query(RosterCollection.COURSES, Course.class);
    this.classes = query(RosterCollection.CLASSES, SchoolClass.class);
    this.users = query(RosterCollection.USERS, User.class);
    this.enrollments = query(RosterCollection.ENROLLMENTS, Enrollment.class);
  }

  private <T extends RosterRecord> RecordQuery<T> query(
      RosterCollection collection, Class<T> type) {
    return new RecordQuery<>(database, connection, revision, collection, type);
  }

  @Override
  public Revision revision() {
    return revision;
  }

  @Override
  public Map<RosterCollection, Long> counts() {
    return database.read(sql -> RosterCounts.at(sql, connection, revision));
  }

  @Override
  public List<Org> orgs() {
    return orgs.where(" order by sort_key, record_key");
  }

  @Override
  public List<AcademicSession> sessions() {
    return sessions.where(" order by sort_key, record_key");
  }

  @Override
  public Map<SourcedId, Long> classesPerSchool() {
    var counts = classesPerReference();
    var perSchool = new HashMap<SourcedId, Long>();
    for (Org org : orgs()) {
      var count = counts.get(LookupColumns.reference(org.sourcedId()));
      if (count != null) {
        perSchool.put(org.sourcedId(), count);
      }
    }
    return perSchool;
  }

  private Map<Long, Long> classesPerReference() {
    return database.read(
        sql ->
            sql
                .list(
                    "select ref_a, count(*) as classes from record where connection_id = ?"
                        + SCHOOLS
                        + " and ref_a is not null and until_revision > ?"
                        + " and since_revision <= ? group by ref_a",
                    row -> Map.entry(row.number("ref_a"), row.number("classes")),
                    connection.value(),
                    revision.value(),
                    revision.value())
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  @Override
  public Slice<SchoolClass> classesOf(SourcedId school, @Nullable String after, int limit) {
    var from =
        database.read(sql -> SlicePosition.find(sql, connection, RosterCollection.CLASSES, after));
    var found =
        classes.where(
            SCHOOLS
                + " and ref_a = ? and (sort_key, record_key) > (?, ?)"
                + " order by sort_key, record_key limit ?",
            LookupColumns.reference(school),
            from.sortKey(),
            from.key().bytes(),
            limit + 1);
    return slice(found, limit);
  }

  @Override
  public Optional<Org> org(SourcedId id) {
    return one(orgs, id);
  }

  @Override
  public Optional<Course> course(SourcedId id) {
    return one(courses, id);
  }

  @Override
  public Optional<SchoolClass> schoolClass(SourcedId id) {
    return one(classes, id);
  }

  @Override
  public Optional<User> user(SourcedId id) {
    return one(users, id);
  }

  @Override
  public List<Enrollment> enrollmentsOfClass(SourcedId schoolClass) {
    var found = enrollments.referring(ReferenceSide.CLASS, schoolClass);
    return found.stream().filter(it -> it.schoolClass().equals(schoolClass)).toList();
  }

  @Override
  public List<Enrollment> enrollmentsOfUser(SourcedId user) {
    var found = enrollments.referring(ReferenceSide.PERSON, user);
    return found.stream().filter(it -> it.user().equals(user)).toList();
  }

  @Override
  public Map<SourcedId, User> users(List<SourcedId> ids) {
    return several(users, ids);
  }

  @Override
  public Map<SourcedId, SchoolClass> classes(List<SourcedId> ids) {
    return several(classes, ids);
  }

  @Override
  public Slice<User> findPeople(String text, @Nullable String after, int limit) {
    var keys = new PeopleSearch(database, connection, revision).find(text, after, limit + 1);
    var people = byKey(users, keys);
    return slice(keys.stream().map(people::get).filter(Objects::nonNull).toList(), limit);
  }

  private static <T extends RosterRecord> Optional<T> one(RecordQuery<T> query, SourcedId id) {
    return query.byKeys(List.of(RecordKey.of(id))).stream().findFirst();
  }

  private static <T extends RosterRecord> Map<SourcedId, T> several(
      RecordQuery<T> query, List<SourcedId> ids) {
    return query.byKeys(ids.stream().distinct().map(RecordKey::of).toList()).stream()
        .collect(toMap(RosterRecord::sourcedId, Function.identity()));
  }

  private static <T extends RosterRecord> Map<RecordKey, T> byKey(
      RecordQuery<T> query, List<RecordKey> keys) {
    return query.byKeys(keys).stream()
        .collect(toMap(record -> RecordKey.of(record.sourcedId()), Function.identity()));
  }

  private static <T extends RosterRecord> Slice<T> slice(List<T> found, int limit) {
    if (found.size() <= limit) {
      return new Slice<>(found, null);
    }
    var items = found.subList(0, limit);
    return new Slice<>(items, SlicePosition.after(items.get(limit - 1)));
  }
}
