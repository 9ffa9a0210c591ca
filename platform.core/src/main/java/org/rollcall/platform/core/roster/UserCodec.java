package org.rollcall.platform.core.roster;

import org.rollcall.connector.api.roster.PersonName;
import org.rollcall.connector.api.roster.RoleAssignment;
import org.rollcall.connector.api.roster.User;
import org.rollcall.connector.api.roster.UserId;
import org.rollcall.connector.api.roster.UserRole;

/** The body of a {@link User}. */
final class UserCodec {
  private UserCodec() {}

  static void write(User user, BodyWriter out) {
    writeName(user.name(), out);
    out.flag("enabledUser", user.enabledUser(), true);
    out.text("username", user.username());
    out.text("email", user.email());
    out.text("identifier", user.identifier());
    out.text("userMasterIdentifier", user.userMasterIdentifier());
    out.text("sms", user.sms());
    out.text("phone", user.phone());
    out.reference("primaryOrg", user.primaryOrg());
    out.objects("userIds", user.userIds(), UserCodec::writeUserId);
    out.objects("roles", user.roles(), UserCodec::writeRole);
    out.references("agents", user.agents());
    out.texts("grades", user.grades());
  }

  static User read(BodyReader in) {
    return User.builder(in.header(), readName(in))
        .enabledUser(in.flag("enabledUser", true))
        .username(in.optional("username"))
        .email(in.optional("email"))
        .identifier(in.optional("identifier"))
        .userMasterIdentifier(in.optional("userMasterIdentifier"))
        .sms(in.optional("sms"))
        .phone(in.optional("phone"))
        .primaryOrg(in.optionalReference("primaryOrg"))
        .userIds(in.objects("userIds", UserCodec::readUserId))
        .roles(in.objects("roles", UserCodec::readRole))
        .agents(in.references("agents"))
        .grades(in.texts("grades"))
        .build();
  }

  private static void writeName(PersonName name, BodyWriter out) {
    out.text("givenName", name.givenName());
    out.text("familyName", name.familyName());
    out.text("middleName", name.middleName());
    out.text("preferredFirstName", name.preferredFirstName());
    out.text("preferredMiddleName", name.preferredMiddleName());
    out.text("preferredLastName", name.preferredLastName());
    out.text("pronouns", name.pronouns());
  }

  private static PersonName readName(BodyReader in) {
    return PersonName.builder(in.text("givenName"), in.text("familyName"))
        .middleName(in.optional("middleName"))
        .preferredFirstName(in.optional("preferredFirstName"))
        .preferredMiddleName(in.optional("preferredMiddleName"))
        .preferredLastName(in.optional("preferredLastName"))
        .pronouns(in.optional("pronouns"))
        .build();
  }

  private static void writeUserId(BodyWriter out, UserId userId) {
    out.text("type", userId.type());
    out.text("identifier", userId.identifier());
  }

  private static UserId readUserId(BodyReader in) {
    return UserId.builder(in.text("type"), in.text("identifier")).build();
  }

  private static void writeRole(BodyWriter out, RoleAssignment assignment) {
    out.text("role", assignment.role().token());
    out.reference("org", assignment.org());
    out.flag("primary", assignment.primary(), false);
    out.date("beginDate", assignment.beginDate());
    out.date("endDate", assignment.endDate());
  }

  private static RoleAssignment readRole(BodyReader in) {
    return RoleAssignment.builder(UserRole.ofToken(in.text("role")))
        .org(in.optionalReference("org"))
        .primary(in.flag("primary", false))
        .beginDate(in.date("beginDate"))
        .endDate(in.date("endDate"))
        .build();
  }
}
