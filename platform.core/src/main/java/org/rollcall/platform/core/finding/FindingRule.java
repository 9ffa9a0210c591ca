package org.rollcall.platform.core.finding;

import static org.rollcall.connector.api.roster.RosterCollection.ACADEMIC_SESSIONS;
import static org.rollcall.connector.api.roster.RosterCollection.CLASSES;
import static org.rollcall.connector.api.roster.RosterCollection.COURSES;
import static org.rollcall.connector.api.roster.RosterCollection.ENROLLMENTS;
import static org.rollcall.connector.api.roster.RosterCollection.ORGS;
import static org.rollcall.connector.api.roster.RosterCollection.USERS;
import static org.rollcall.platform.core.finding.Effect.ERROR;
import static org.rollcall.platform.core.finding.Effect.NOTE;
import static org.rollcall.platform.core.finding.Effect.WARNING;
import static org.rollcall.platform.core.finding.Fixer.REGISTRAR;
import static org.rollcall.platform.core.finding.Fixer.SIS_ADMIN;
import static org.rollcall.platform.core.finding.Fixer.VENDOR;
import static org.rollcall.platform.core.finding.RootCause.BROKEN_REFERENCES;
import static org.rollcall.platform.core.finding.RootCause.CALENDAR;
import static org.rollcall.platform.core.finding.RootCause.CONTACT;
import static org.rollcall.platform.core.finding.RootCause.DUPLICATES;
import static org.rollcall.platform.core.finding.RootCause.STAFFING;
import static org.rollcall.platform.core.finding.RootCause.UNREADABLE;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;

/**
 * What is looked for. Each rule has an identifier that stays, says what it does to the roster, and
 * who can fix it. The subject of a finding is what one repair would solve: the person whom 30
 * enrollments name and nobody sends, not the 30 enrollments.
 */
public enum FindingRule {
  ENROLLMENT_PERSON_MISSING(ERROR, BROKEN_REFERENCES, SIS_ADMIN, USERS, ENROLLMENTS),
  ENROLLMENT_CLASS_MISSING(ERROR, BROKEN_REFERENCES, SIS_ADMIN, CLASSES, ENROLLMENTS),
  ENROLLMENT_SCHOOL_MISSING(WARNING, BROKEN_REFERENCES, SIS_ADMIN, ORGS, ENROLLMENTS),
  CLASS_COURSE_MISSING(WARNING, BROKEN_REFERENCES, SIS_ADMIN, COURSES, CLASSES),
  CLASS_SCHOOL_MISSING(WARNING, BROKEN_REFERENCES, SIS_ADMIN, ORGS, CLASSES),
  CLASS_TERM_MISSING(WARNING, BROKEN_REFERENCES, REGISTRAR, ACADEMIC_SESSIONS, CLASSES),
  COURSE_ORG_MISSING(WARNING, BROKEN_REFERENCES, SIS_ADMIN, ORGS, COURSES),
  COURSE_YEAR_MISSING(WARNING, BROKEN_REFERENCES, REGISTRAR, ACADEMIC_SESSIONS, COURSES),
  PERSON_ORG_MISSING(WARNING, BROKEN_REFERENCES, SIS_ADMIN, ORGS, USERS),
  AGENT_MISSING(NOTE, BROKEN_REFERENCES, SIS_ADMIN, USERS, USERS),
  ORG_PARENT_MISSING(NOTE, BROKEN_REFERENCES, SIS_ADMIN, ORGS, ORGS),
  NOT_A_RECORD(ERROR, UNREADABLE, VENDOR, null, null),
  MISSING_SOURCED_ID(ERROR, UNREADABLE, VENDOR, null, null),
  MISSING_REFERENCE(ERROR, UNREADABLE, SIS_ADMIN, null, null),
  REPORTED_RECORD(ERROR, UNREADABLE, VENDOR, null, null),
  UNKNOWN_WORD(WARNING, UNREADABLE, SIS_ADMIN, null, null),
  UNREADABLE_VALUE(WARNING, UNREADABLE, VENDOR, null, null),
  SAME_PERSON_TWICE(NOTE, DUPLICATES, REGISTRAR, null, USERS),
  DUPLICATE_EMAIL(NOTE, DUPLICATES, SIS_ADMIN, null, USERS),
  DUPLICATE_IDENTIFIER(NOTE, DUPLICATES, REGISTRAR, null, USERS),
  DUPLICATE_USERNAME(NOTE, DUPLICATES, SIS_ADMIN, null, USERS),
  EMAIL_MISSING(NOTE, CONTACT, SIS_ADMIN, USERS, null),
  EMAIL_UNREADABLE(NOTE, CONTACT, SIS_ADMIN, USERS, null),
  NAME_MISSING(NOTE, CONTACT, REGISTRAR, USERS, null),
  ROLE_MISSING(NOTE, CONTACT, SIS_ADMIN, USERS, null),
  CLASS_WITHOUT_TEACHER(NOTE, STAFFING, REGISTRAR, CLASSES, null),
  CLASS_WITHOUT_STUDENTS(NOTE, STAFFING, REGISTRAR, CLASSES, null),
  TEACHER_WITHOUT_CLASSES(NOTE, STAFFING, REGISTRAR, USERS, null),
  STUDENT_WITHOUT_ENROLLMENTS(NOTE, STAFFING, REGISTRAR, USERS, null),
  STUDENT_WITHOUT_GRADE(NOTE, STAFFING, REGISTRAR, USERS, null),
  MERGED_PERIODS(NOTE, STAFFING, REGISTRAR, CLASSES, CLASSES),
  SESSION_PARENT_MISSING(NOTE, CALENDAR, REGISTRAR, ACADEMIC_SESSIONS, ACADEMIC_SESSIONS),
  SESSION_OUTSIDE_PARENT(NOTE, CALENDAR, REGISTRAR, ACADEMIC_SESSIONS, null),
  SESSION_ENDS_FIRST(NOTE, CALENDAR, REGISTRAR, ACADEMIC_SESSIONS, null),
  SCHOOL_YEARS_OVERLAP(NOTE, CALENDAR, REGISTRAR, ACADEMIC_SESSIONS, null),
  SESSION_OTHER_YEAR(NOTE, CALENDAR, REGISTRAR, ACADEMIC_SESSIONS, null),
  CLASS_WITHOUT_TERM(NOTE, CALENDAR, REGISTRAR, CLASSES, null),
  CLASS_WITHOUT_PERIOD(NOTE, CALENDAR, REGISTRAR, CLASSES, null),
  CLASS_OTHER_YEAR(NOTE, CALENDAR, REGISTRAR, CLASSES, null),
  CLASS_YEAR_OVER(NOTE, CALENDAR, REGISTRAR, CLASSES, null),
  ENROLLMENT_OUTSIDE_TERM(NOTE, CALENDAR, REGISTRAR, CLASSES, ENROLLMENTS),
  ENROLLMENT_ENDS_FIRST(NOTE, CALENDAR, REGISTRAR, CLASSES, ENROLLMENTS);

  private final Effect effect;
  private final RootCause cause;
  private final Fixer fixer;
  private final @Nullable RosterCollection about;
  private final @Nullable RosterCollection affects;

  FindingRule(
      Effect effect,
      RootCause cause,
      Fixer fixer,
      @Nullable RosterCollection about,
      @Nullable RosterCollection affects) {
    this.effect = effect;
    this.cause = cause;
    this.fixer = fixer;
    this.about = about;
    this.affects = affects;
  }

  /** The rule of an identifier. */
  public static Optional<FindingRule> ofId(String id) {
    return Stream.of(values()).filter(rule -> rule.id().equals(id)).findFirst();
  }

  /** The identifier, such as {@code email-missing}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What it does to the roster. */
  public Effect effect() {
    return effect;
  }

  /** What it has in common with others. */
  public RootCause cause() {
    return cause;
  }

  /** Who can fix it. */
  public Fixer fixer() {
    return fixer;
  }

  /** What the subject is a sourcedId of; empty when the subject is none. */
  public Optional<RosterCollection> about() {
    return Optional.ofNullable(about);
  }

  /** What the affected records are; empty when the subject itself is affected. */
  public Optional<RosterCollection> affects() {
    return Optional.ofNullable(affects);
  }

  /** What is odd, a sentence. */
  public String sentence() {
    return RuleTexts.of(id());
  }

  /** How it is fixed, a sentence. */
  public String fix() {
    return RuleTexts.of(id() + ".fix");
  }
}
