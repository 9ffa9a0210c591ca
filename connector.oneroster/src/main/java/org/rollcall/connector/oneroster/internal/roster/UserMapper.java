package org.rollcall.connector.oneroster.internal.roster;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rollcall.connector.api.roster.PersonName;
import org.rollcall.connector.api.roster.RecordHeader;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.User;
import org.rollcall.connector.api.roster.UserId;
import org.rollcall.connector.oneroster.internal.json.Fields;

/** User: {@code role} and {@code orgs} of 1.1 become {@code roles} of 1.2; see {@link Roles}. */
final class UserMapper implements RecordMapper {
  // Ed-Fi writes agentSourceIds (oneroster.md 8.2). password, userProfiles and metadata are left
  // out. 1.0 calls the identifier userId.
  private static final Set<String> FIELDS =
      Set.of(
          "givenName",
          "familyName",
          "middleName",
          "preferredFirstName",
          "preferredMiddleName",
          "preferredLastName",
          "pronouns",
          "enabledUser",
          "username",
          "email",
          "identifier",
          "userId",
          "userMasterIdentifier",
          "sms",
          "phone",
          "primaryOrg",
          "userIds",
          "roles",
          "role",
          "orgs",
          "agents",
          "agentSourceIds",
          "grades");

  @Override
  public Set<String> fields() {
    return FIELDS;
  }

  @Override
  public Optional<RosterRecord> map(RecordHeader header, Fields fields) {
    var agents = fields.references("agents");
    return Optional.of(
        User.builder(header, name(fields))
            .enabledUser(fields.flag("enabledUser", true))
            .username(fields.textOrNull("username"))
            .email(fields.textOrNull("email"))
            .identifier(fields.text("identifier").or(() -> fields.text("userId")).orElse(null))
            .userMasterIdentifier(fields.textOrNull("userMasterIdentifier"))
            .sms(fields.textOrNull("sms"))
            .phone(fields.textOrNull("phone"))
            .primaryOrg(fields.referenceOrNull("primaryOrg"))
            .userIds(userIds(fields))
            .roles(Roles.of(fields))
            .agents(agents.isEmpty() ? fields.references("agentSourceIds") : agents)
            .grades(fields.words("grades"))
            .build());
  }

  private static PersonName name(Fields fields) {
    return PersonName.builder(
            fields.text("givenName").orElse(""), fields.text("familyName").orElse(""))
        .middleName(fields.textOrNull("middleName"))
        .preferredFirstName(fields.textOrNull("preferredFirstName"))
        .preferredMiddleName(fields.textOrNull("preferredMiddleName"))
        .preferredLastName(fields.textOrNull("preferredLastName"))
        .pronouns(fields.textOrNull("pronouns"))
        .build();
  }

  private static List<UserId> userIds(Fields fields) {
    return fields.each("userIds").stream()
        .filter(id -> id.text("identifier").isPresent())
        .map(
            id ->
                UserId.builder(id.text("type").orElse(""), id.text("identifier").orElse(""))
                    .build())
        .toList();
  }
}
