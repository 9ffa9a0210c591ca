package org.rollcall.connector.simulator.internal.query;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rollcall.connector.simulator.internal.record.RecordType;
import org.rollcall.connector.simulator.internal.record.Version;

/** Which fields a record type has, so that unknown ones can be refused. */
final class FieldCatalogue {

  private static final String SHARED = "sourcedId status dateLastModified metadata";

  /** A name ending in & is a reference and has the three fields of one. */
  private static final Map<RecordType, Set<String>> PATHS =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(RecordType.ORGS, paths("name type identifier parent& children&")),
              Map.entry(
                  RecordType.ACADEMIC_SESSIONS,
                  paths("title type startDate endDate parent& children& schoolYear")),
              Map.entry(
                  RecordType.COURSES,
                  paths(
                      "title schoolYear& courseCode grades subjects org& subjectCodes resources&")),
              Map.entry(
                  RecordType.CLASSES,
                  paths(
                      "title classCode classType location grades subjects course& school& terms&"
                          + " subjectCodes periods resources&")),
              Map.entry(
                  RecordType.USERS,
                  paths(
                      "userMasterIdentifier username userIds userIds.type userIds.identifier"
                          + " enabledUser givenName familyName middleName preferredFirstName"
                          + " preferredMiddleName preferredLastName pronouns roles roles.roleType"
                          + " roles.role roles.org& roles.beginDate roles.endDate userProfiles"
                          + " primaryOrg& identifier email sms phone agents& grades password"
                          + " resources&")),
              Map.entry(
                  RecordType.ENROLLMENTS,
                  paths("user& class& school& role primary beginDate endDate")),
              Map.entry(
                  RecordType.DEMOGRAPHICS,
                  paths(
                      "birthDate sex americanIndianOrAlaskaNative asian blackOrAfricanAmerican"
                          + " nativeHawaiianOrOtherPacificIslander white"
                          + " demographicRaceTwoOrMoreRaces hispanicOrLatinoEthnicity"
                          + " countryOfBirthCode stateOfBirthAbbreviation cityOfBirth"
                          + " publicSchoolResidenceStatus")),
              Map.entry(RecordType.CATEGORIES, paths("title weight")),
              Map.entry(
                  RecordType.LINE_ITEMS,
                  paths(
                      "title description assignDate dueDate class& school& category& gradingPeriod&"
                          + " academicSession& scoreScale& resultValueMin resultValueMax"
                          + " learningObjectiveSet")),
              Map.entry(
                  RecordType.RESULTS,
                  paths(
                      "lineItem& student& class& scoreScale& scoreStatus score textScore scoreDate"
                          + " comment learningObjectiveSet inProgress incomplete late missing")),
              Map.entry(
                  RecordType.SCORE_SCALES,
                  paths(
                      "title type course& class& scoreScaleValue scoreScaleValue.itemValueLHS"
                          + " scoreScaleValue.itemValueRHS"))));

  /** Users differ most between the versions; elsewhere 1.1 knows the same or fewer. */
  private static final Set<String> USERS_OF_ONE_ONE =
      paths(
          "username userIds userIds.type userIds.identifier enabledUser givenName familyName"
              + " middleName role identifier email sms phone agents& orgs& grades password");

  private FieldCatalogue() {}

  /** Metadata is open: whatever lies below it may be asked for. */
  static boolean knows(RecordType type, String path, Version version) {
    boolean older = version == Version.ONE_ONE && type == RecordType.USERS;
    Set<String> known = older ? USERS_OF_ONE_ONE : PATHS.getOrDefault(type, Set.of());
    return path.startsWith("metadata.") || known.contains(path);
  }

  private static Set<String> paths(String own) {
    var paths = new HashSet<String>();
    for (String name : (SHARED + " " + own).split(" ")) {
      if (name.endsWith("&")) {
        String field = name.substring(0, name.length() - 1);
        paths.add(field);
        List.of("href", "sourcedId", "type").forEach(part -> paths.add(field + "." + part));
      } else {
        paths.add(name);
      }
    }
    return paths;
  }
}
