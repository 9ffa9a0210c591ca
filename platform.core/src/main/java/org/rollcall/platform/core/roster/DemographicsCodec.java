package org.rollcall.platform.core.roster;

import java.util.Set;
import java.util.TreeSet;
import org.rollcall.connector.api.roster.Demographics;

/** The body of {@link Demographics}. */
final class DemographicsCodec {
  private DemographicsCodec() {}

  static void write(Demographics demographics, BodyWriter out) {
    out.date("birthDate", demographics.birthDate());
    out.text("sex", demographics.sex());
    // A set has no order of its own; sorted, equal sets make equal bodies.
    out.texts("races", new TreeSet<>(demographics.races()));
    out.text("countryOfBirthCode", demographics.countryOfBirthCode());
    out.text("stateOfBirthAbbreviation", demographics.stateOfBirthAbbreviation());
    out.text("cityOfBirth", demographics.cityOfBirth());
    out.text("publicSchoolResidenceStatus", demographics.publicSchoolResidenceStatus());
  }

  static Demographics read(BodyReader in) {
    return Demographics.builder(in.header())
        .birthDate(in.date("birthDate"))
        .sex(in.optional("sex"))
        .races(Set.copyOf(in.texts("races")))
        .countryOfBirthCode(in.optional("countryOfBirthCode"))
        .stateOfBirthAbbreviation(in.optional("stateOfBirthAbbreviation"))
        .cityOfBirth(in.optional("cityOfBirth"))
        .publicSchoolResidenceStatus(in.optional("publicSchoolResidenceStatus"))
        .build();
  }
}
