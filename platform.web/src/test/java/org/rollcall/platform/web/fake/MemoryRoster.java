package org.rollcall.platform.web.fake;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.core.roster.RosterReader;
import org.rollcall.platform.core.roster.Slice;

/** One roster in memory. */
record MemoryRoster(Revision revision, List<? extends RosterRecord> records)
    implements RosterReader {

  private static final Map<Class<?>, RosterCollection> COLLECTIONS =
      Map.of(
          Org.class, RosterCollection.ORGS,
          AcademicSession.class, RosterCollection.ACADEMIC_SESSIONS,
          Course.class, RosterCollection.COURSES,
          SchoolClass.class, RosterCollection.CLASSES,
          User.class, RosterCollection.USERS,
          Enrollment.class, RosterCollection.ENROLLMENTS);

  @Override
  public Map<RosterCollection, Long> counts() {
    var counts =
        Arrays.stream(RosterCollection.values()).collect(toMap(identity(), collection -> 0L));
    records.forEach(of -> counts.merge(collection(of), 1L, Long::sum));
    return counts;
  }

  @Override
  public List<Org> orgs() {
    return all(Org.class).sorted(Comparator.comparing(Org::name)).toList();
  }

  @Override
  public List<AcademicSession> sessions() {
    return all(AcademicSession.class).toList();
  }

  @Override
  public Map<SourcedId, Long> classesPerSchool() {
    return all(SchoolClass.class)
        .filter(of -> of.school().isPresent())
        .collect(groupingBy(of -> of.school().orElseThrow(), counting()));
  }

  @Override
  public Slice<SchoolClass> classesOf(SourcedId school, @Nullable String after, int limit) {
    return slice(
        all(SchoolClass.class)
            .filter(of -> of.school().filter(school::equals).isPresent())
            .sorted(Comparator.comparing(SchoolClass::title))
            .toList(),
        after,
        limit);
  }

  @Override
  public Optional<Org> org(SourcedId id) {
    return one(Org.class, id);
  }

  @Override
  public Optional<Course> course(SourcedId id) {
    return one(Course.class, id);
  }

  @Override
  public Optional<SchoolClass> schoolClass(SourcedId id) {
    return one(SchoolClass.class, id);
  }

  @Override
  public Optional<User> user(SourcedId id) {
    return one(User.class, id);
  }

  @Override
  public List<Enrollment> enrollmentsOfClass(SourcedId schoolClass) {
    return all(Enrollment.class).filter(of -> of.schoolClass().equals(schoolClass)).toList();
  }

  @Override
  public List<Enrollment> enrollmentsOfUser(SourcedId user) {
    return all(Enrollment.class).filter(of -> of.user().equals(user)).toList();
  }

  @Override
  public Map<SourcedId, User> users(List<SourcedId> ids) {
    return all(User.class)
        .filter(of -> ids.contains(of.header().sourcedId()))
        .collect(toMap(of -> of.header().sourcedId(), identity()));
  }

  @Override
  public Map<SourcedId, SchoolClass> classes(List<SourcedId> ids) {
    return all(SchoolClass.class)
        .filter(of -> ids.contains(of.header().sourcedId()))
        .collect(toMap(of -> of.header().sourcedId(), identity()));
  }

  @Override
  public Slice<User> findPeople(String text, @Nullable String after, int limit) {
    var wanted = text.toLowerCase(Locale.ROOT);
    return slice(
        all(User.class)
            .filter(
                user ->
                    Stream.of(user.name().familyName(), user.name().givenName())
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith(wanted)))
            .sorted(Comparator.comparing(user -> user.name().familyName()))
            .toList(),
        after,
        limit);
  }

  private static <T> Slice<T> slice(List<T> all, @Nullable String after, int limit) {
    int from = after == null ? 0 : Integer.parseInt(after);
    int until = Math.min(all.size(), from + limit);
    return new Slice<>(all.subList(from, until), until < all.size() ? "" + until : null);
  }

  private static RosterCollection collection(RosterRecord of) {
    return COLLECTIONS.getOrDefault(of.getClass(), RosterCollection.DEMOGRAPHICS);
  }

  private <T extends RosterRecord> Stream<T> all(Class<T> type) {
    return records.stream().filter(type::isInstance).map(type::cast);
  }

  private <T extends RosterRecord> Optional<T> one(Class<T> type, SourcedId id) {
    return all(type).filter(of -> of.header().sourcedId().equals(id)).findFirst();
  }
}
