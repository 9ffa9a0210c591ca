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
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.connection.Connection;

/** A roster that a person reads: the audit log is told of every look at people. */
final class WatchedReader implements RosterReader {
  private final RosterReader roster;
  private final Connection connection;
  private final Caller caller;
  private final AuditLog audit;

  WatchedReader(RosterReader roster, Connection connection, Caller caller, AuditLog audit) {
    this.roster = roster;
    this.connection = connection;
    this.caller = caller;
    this.audit = audit;
  }

  private void saw(String what) {
    audit.record(
        caller,
        AuditAction.ROSTER_VIEWED,
        connection.district(),
        "connection " + connection.id(),
        what);
  }

  @Override
  public Revision revision() {
    return roster.revision();
  }

  @Override
  public Map<RosterCollection, Long> counts() {
    return roster.counts();
  }

  @Override
  public List<Org> orgs() {
    return roster.orgs();
  }

  @Override
  public List<AcademicSession> sessions() {
    return roster.sessions();
  }

  @Override
  public Map<SourcedId, Long> classesPerSchool() {
    return roster.classesPerSchool();
  }

  @Override
  public Slice<SchoolClass> classesOf(SourcedId school, @Nullable String after, int limit) {
    return roster.classesOf(school, after, limit);
  }

  @Override
  public Optional<Org> org(SourcedId id) {
    return roster.org(id);
  }

  @Override
  public Optional<Course> course(SourcedId id) {
    return roster.course(id);
  }

  @Override
  public Optional<SchoolClass> schoolClass(SourcedId id) {
    return roster.schoolClass(id);
  }

  @Override
  public Optional<User> user(SourcedId id) {
    var found = roster.user(id);
    found.ifPresent(
        person ->
            audit.record(
                caller,
                AuditAction.PERSON_VIEWED,
                connection.district(),
                PersonMark.of(connection.id(), id).subject(),
                "In the roster of connection " + connection.id() + "."));
    return found;
  }

  @Override
  public List<Enrollment> enrollmentsOfClass(SourcedId schoolClass) {
    saw("The people of one class.");
    return roster.enrollmentsOfClass(schoolClass);
  }

  @Override
  public List<Enrollment> enrollmentsOfUser(SourcedId user) {
    return roster.enrollmentsOfUser(user);
  }

  @Override
  public Map<SourcedId, User> users(List<SourcedId> ids) {
    return roster.users(ids);
  }

  @Override
  public Map<SourcedId, SchoolClass> classes(List<SourcedId> ids) {
    return roster.classes(ids);
  }

  @Override
  public Slice<User> findPeople(String text, @Nullable String after, int limit) {
    saw("A search for people.");
    return roster.findPeople(text, after, limit);
  }
}
