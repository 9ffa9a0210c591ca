package org.rollcall.connector.oneroster.internal.csv;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.connector.api.roster.RosterCollection;

/**
 * What a file is called and which columns it has.
 *
 * @see OneRoster 1.2 CSV Binding, 4; 1.1 by what it says has changed since
 */
record FileForm(String name, List<Column> columns) {
  /** Every file that 1.1 knows, without its ending. */
  static final List<String> OF_ONE_ONE =
      List.of(
          "academicSessions",
          "categories",
          "classes",
          "classResources",
          "courses",
          "courseResources",
          "demographics",
          "enrollments",
          "lineItems",
          "orgs",
          "resources",
          "results",
          "users");

  /** What 1.2 knows besides. */
  static final List<String> NEW_IN_ONE_TWO =
      List.of(
          "lineItemLearningObjectiveIds",
          "lineItemScoreScales",
          "resultLearningObjectiveIds",
          "resultScoreScales",
          "roles",
          "scoreScales",
          "userProfiles",
          "userResources");

  /** What every file begins with. */
  private static final String HEAD = "sourcedId! status dateLastModified ";

  static final FileForm ROLES =
      of(
          "roles",
          "userSourcedId!>user roleType! role! beginDate endDate orgSourcedId!>org"
              + " userProfileSourcedId>-");

  private static final FileForm ORGS = of("orgs", "name! type! identifier parentSourcedId>parent");
  private static final FileForm SESSIONS =
      of("academicSessions", "title! type! startDate! endDate! parentSourcedId>parent schoolYear!");
  private static final FileForm COURSES =
      of(
          "courses",
          "schoolYearSourcedId>schoolYear title! courseCode grades orgSourcedId!>org subjects[]"
              + " subjectCodes");
  private static final FileForm CLASSES =
      of(
          "classes",
          "title! grades courseSourcedId!>course classCode classType! location"
              + " schoolSourcedId!>school termSourcedIds!>terms[] subjects[] subjectCodes periods");
  // Passwords are never kept (design 6).
  private static final FileForm USERS_OF_ONE_ONE =
      of(
          "users",
          "enabledUser! orgSourcedIds!>orgs[] role! username! userIds{} givenName! familyName!"
              + " middleName identifier email sms phone agentSourcedIds>agents[] grades"
              + " password>-");
  private static final FileForm USERS_OF_ONE_TWO =
      of(
          "users",
          "enabledUser! username! userIds{} givenName! familyName! middleName identifier email sms"
              + " phone agentSourcedIds>agents[] grades password>- userMasterIdentifier"
              + " resourceSourcedIds>- preferredGivenName>preferredFirstName preferredMiddleName"
              + " preferredFamilyName>preferredLastName primaryOrgSourcedId>primaryOrg pronouns");
  private static final FileForm ENROLLMENTS =
      of(
          "enrollments",
          "classSourcedId!>class schoolSourcedId!>school userSourcedId!>user role! primary"
              + " beginDate endDate");

  private static FileForm of(String file, String columns) {
    return new FileForm(file, Arrays.stream((HEAD + columns).split(" ")).map(Column::of).toList());
  }

  static FileForm of(RosterCollection collection, OneRosterVersion version) {
    return switch (collection) {
      case ORGS -> ORGS;
      case ACADEMIC_SESSIONS -> SESSIONS;
      case COURSES -> COURSES;
      case CLASSES -> CLASSES;
      case USERS -> version == OneRosterVersion.V1_2 ? USERS_OF_ONE_TWO : USERS_OF_ONE_ONE;
      case ENROLLMENTS -> ENROLLMENTS;
      default -> throw new IllegalArgumentException("no file of " + collection + " is read");
    };
  }

  /** The collections that are read, in the order of {@link RosterCollection}. */
  static final Set<RosterCollection> READ =
      java.util.Collections.unmodifiableSet(
          java.util.EnumSet.range(RosterCollection.ORGS, RosterCollection.ENROLLMENTS));

  String fileName() {
    return name + ".csv";
  }

  List<String> names() {
    return columns.stream().map(Column::name).toList();
  }
}
