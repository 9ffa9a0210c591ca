package org.rollcall.connector.oneroster.internal.roster;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollcall.connector.api.roster.Demographics;
import org.rollcall.connector.api.roster.RecordHeader;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.oneroster.internal.json.Fields;

/** Demographics: 1.1 and 1.2 alike. */
final class DemographicsMapper implements RecordMapper {
  private static final List<String> RACES =
      List.of(
          "americanIndianOrAlaskaNative",
          "asian",
          "blackOrAfricanAmerican",
          "nativeHawaiianOrOtherPacificIslander",
          "white",
          "demographicRaceTwoOrMoreRaces",
          "hispanicOrLatinoEthnicity");
  private static final List<String> OTHERS =
      List.of(
          "birthDate",
          "sex",
          "countryOfBirthCode",
          "stateOfBirthAbbreviation",
          "cityOfBirth",
          "publicSchoolResidenceStatus");

  @Override
  public Set<String> fields() {
    return Stream.concat(RACES.stream(), OTHERS.stream()).collect(Collectors.toSet());
  }

  @Override
  public Optional<RosterRecord> map(RecordHeader header, Fields fields) {
    var races = RACES.stream().filter(race -> fields.flag(race, false)).collect(Collectors.toSet());
    return Optional.of(
        Demographics.builder(header)
            .birthDate(fields.date("birthDate"))
            .sex(fields.textOrNull("sex"))
            .races(races)
            .countryOfBirthCode(fields.textOrNull("countryOfBirthCode"))
            .stateOfBirthAbbreviation(fields.textOrNull("stateOfBirthAbbreviation"))
            .cityOfBirth(fields.textOrNull("cityOfBirth"))
            .publicSchoolResidenceStatus(fields.textOrNull("publicSchoolResidenceStatus"))
            .build());
  }
}
