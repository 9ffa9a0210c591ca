package org.rollcall.platform.core.finding.exam;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.rollcall.connector.api.roster.RoleAssignment;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.api.roster.User;
import org.rollcall.connector.api.roster.UserRole;
import org.rollcall.platform.core.finding.AffectedRecord;
import org.rollcall.platform.core.finding.FindingRule;

/** Looks at people. */
final class UserLook implements CollectionExam.Look {
  private final IdTable table;
  private final Exam exam;
  private final Notes notes;
  private final Twins twins;
  private final RowFile agents;
  private final RowFile ungraded;
  private boolean gradesAreSent;

  UserLook(Exam exam, Notes notes, Path kept) {
    this.table = exam.tables().begin(RosterCollection.USERS);
    this.exam = exam;
    this.notes = notes;
    this.twins = new Twins(kept.resolveSibling(kept.getFileName() + ".twins"));
    this.agents = new RowFile(kept.resolveSibling(kept.getFileName() + ".agents"));
    this.ungraded = new RowFile(kept.resolveSibling(kept.getFileName() + ".ungraded"));
  }

  @Override
  public Optional<RosterRecord> at(RosterRecord record) {
    return at(record, People.STUDENT | People.TEACHER);
  }

  /** Who has classes outside the scope is not said to have none. */
  @Override
  public Optional<RosterRecord> atElsewhere(RosterRecord record) {
    return at(record, 0);
  }

  /** Whoever refers to somebody outside the scope refers to somebody who is there. */
  @Override
  public void outside(RosterRecord record) {
    table.add(record.sourcedId().value(), 0, false);
  }

  private Optional<RosterRecord> at(RosterRecord record, long judged) {
    if (!(record instanceof User user)) {
      return Optional.of(record);
    }
    long school = exam.tables().school(People.school(user));
    long left = ~(People.STUDENT | People.TEACHER) | judged;
    long packed = People.packed(user, school) & left;
    table.add(record.sourcedId().value(), packed, !record.active());
    if (!record.active()) {
      return Optional.of(record);
    }
    judge(user, school);
    return Optional.of(checked(user));
  }

  private void judge(User user, long school) {
    var id = user.sourcedId().value();
    var where = exam.tables().school(school);
    if (user.name().givenName().isBlank() || user.name().familyName().isBlank()) {
      notes.add(FindingRule.NAME_MISSING, id, where);
    }
    if (user.roles().isEmpty()) {
      notes.add(FindingRule.ROLE_MISSING, id, where);
    }
    if (People.belongs(user)) {
      var email = user.email().map(String::strip).orElse("");
      if (email.isEmpty()) {
        notes.add(FindingRule.EMAIL_MISSING, id, where);
      } else if (!isAddress(email)) {
        notes.add(FindingRule.EMAIL_UNREADABLE, id, where);
      }
      twins.add(user, where);
    }
    if (user.enabledUser() && user.hasRole(UserRole.STUDENT)) {
      boolean graded = user.grades().stream().anyMatch(grade -> !grade.isBlank());
      gradesAreSent |= graded;
      if (!graded) {
        ungraded.add(IdHash.of(id), 0, 0, List.of(id, where == null ? "" : where));
      }
    }
    for (var agent : user.agents()) {
      agents.add(
          IdHash.of(agent.value()), 0, 0, List.of(agent.value(), id, where == null ? "" : where));
    }
  }

  private static boolean isAddress(String email) {
    int at = email.indexOf('@');
    return at > 0
        && at == email.lastIndexOf('@')
        && email.indexOf('.', at + 2) > 0
        && !email.endsWith(".")
        && email.chars().noneMatch(Character::isWhitespace);
  }

  private User checked(User user) {
    boolean noOrg = user.primaryOrg().filter(this::isMissing).isPresent();
    boolean lost = noOrg;
    for (var role : user.roles()) {
      lost |= role.org().filter(this::isMissing).isPresent();
    }
    if (!lost) {
      return user;
    }
    user.primaryOrg().filter(this::isMissing).ifPresent(org -> note(org, user));
    user.roles().stream()
        .flatMap(role -> role.org().stream())
        .filter(this::isMissing)
        .filter(org -> !Optional.of(org).equals(user.primaryOrg()))
        .distinct()
        .forEach(org -> note(org, user));
    return without(user, noOrg);
  }

  private void note(SourcedId org, User user) {
    notes.add(
        FindingRule.PERSON_ORG_MISSING,
        org.value(),
        null,
        new AffectedRecord(user.sourcedId().value(), null));
  }

  private boolean isMissing(SourcedId org) {
    return exam.references().missing(RosterCollection.ORGS, org);
  }

  private User without(User user, boolean noOrg) {
    return User.builder(user.header(), user.name())
        .enabledUser(user.enabledUser())
        .username(user.username().orElse(null))
        .email(user.email().orElse(null))
        .identifier(user.identifier().orElse(null))
        .userMasterIdentifier(user.userMasterIdentifier().orElse(null))
        .sms(user.sms().orElse(null))
        .phone(user.phone().orElse(null))
        .primaryOrg(noOrg ? null : user.primaryOrg().orElse(null))
        .userIds(user.userIds())
        .roles(user.roles().stream().map(this::without).toList())
        .agents(user.agents())
        .grades(user.grades())
        .build();
  }

  private RoleAssignment without(RoleAssignment held) {
    return held.org().filter(this::isMissing).isEmpty()
        ? held
        : RoleAssignment.builder(held.role())
            .primary(held.primary())
            .beginDate(held.beginDate().orElse(null))
            .endDate(held.endDate().orElse(null))
            .build();
  }

  @Override
  public void end() {
    table.index();
    twins.tell(table, notes);
    for (int bucket = 0; bucket < RowFile.BUCKETS; bucket++) {
      agents.bucket(bucket).forEach(this::judgeAgent);
      if (gradesAreSent) {
        tellUngraded(ungraded.bucket(bucket));
      }
    }
  }

  /** Where the SIS sends no grades at all, nobody lacks one. */
  private void tellUngraded(List<Row> students) {
    var told = new HashSet<String>();
    for (var row : students) {
      var id = row.texts().get(0);
      if (told.add(id)) {
        var school = row.texts().get(1);
        notes.add(FindingRule.STUDENT_WITHOUT_GRADE, id, school.isEmpty() ? null : school);
      }
    }
  }

  @Override
  public void close() {
    twins.close();
    agents.close();
    ungraded.close();
  }

  private void judgeAgent(Row row) {
    var agent = SourcedId.of(row.texts().get(0));
    if (exam.references().find(RosterCollection.USERS, row.hash(), agent) == References.MISSING) {
      var school = row.texts().get(2);
      notes.add(
          FindingRule.AGENT_MISSING,
          agent.value(),
          school.isEmpty() ? null : school,
          new AffectedRecord(row.texts().get(1), null));
    }
  }
}
