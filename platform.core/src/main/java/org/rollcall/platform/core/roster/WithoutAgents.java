package org.rollcall.platform.core.roster;

import java.util.function.Predicate;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.api.roster.User;

/** A person without mention of certain others. */
public final class WithoutAgents {
  private WithoutAgents() {}

  /** The same person, of whose agents some are left out; the very same where none is. */
  public static User of(User user, Predicate<SourcedId> leftOut) {
    if (user.agents().stream().noneMatch(leftOut)) {
      return user;
    }
    return User.builder(user.header(), user.name())
        .enabledUser(user.enabledUser())
        .username(user.username().orElse(null))
        .email(user.email().orElse(null))
        .identifier(user.identifier().orElse(null))
        .userMasterIdentifier(user.userMasterIdentifier().orElse(null))
        .sms(user.sms().orElse(null))
        .phone(user.phone().orElse(null))
        .primaryOrg(user.primaryOrg().orElse(null))
        .userIds(user.userIds())
        .roles(user.roles())
        .agents(user.agents().stream().filter(leftOut.negate()).toList())
        .grades(user.grades())
        .build();
  }
}
