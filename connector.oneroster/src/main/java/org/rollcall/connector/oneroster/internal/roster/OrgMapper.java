package org.rollcall.connector.oneroster.internal.roster;

import java.util.Optional;
import java.util.Set;
import org.rollcall.connector.api.roster.Org;
import org.rollcall.connector.api.roster.OrgType;
import org.rollcall.connector.api.roster.RecordHeader;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.oneroster.internal.json.Fields;

/** Org: 1.1 and 1.2 alike. */
final class OrgMapper implements RecordMapper {
  @Override
  public Set<String> fields() {
    return Set.of("name", "type", "identifier", "parent");
  }

  @Override
  public Optional<RosterRecord> map(RecordHeader header, Fields fields) {
    return Optional.of(
        Org.builder(
                header,
                fields.text("name").orElse(""),
                Words.read(fields, "type", OrgType::ofToken, OrgType.OTHER))
            .identifier(fields.textOrNull("identifier"))
            .parent(fields.referenceOrNull("parent"))
            .build());
  }
}
