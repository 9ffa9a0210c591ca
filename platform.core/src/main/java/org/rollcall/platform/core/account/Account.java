package org.rollcall.platform.core.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.district.DistrictId;

/**
 * A person who signs in to the console.
 *
 * @param email the address the person signs in with, lower case, unique
 * @param district the one district of an admin; null for an operator
 */
public record Account(
    AccountId id,
    String email,
    String name,
    Role role,
    @Nullable DistrictId district,
    boolean disabled,
    Instant created) {
  public Account {
    if (role == Role.ADMIN && district == null) {
      throw new IllegalArgumentException("an admin belongs to a district");
    }
  }
}
