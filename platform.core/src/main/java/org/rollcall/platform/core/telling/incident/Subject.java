package org.rollcall.platform.core.telling.incident;

import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.district.DistrictId;

/**
 * What something is wrong with.
 *
 * @param key the same for the same thing
 * @param district whose admins are concerned; null for the installation
 * @param name as people know it
 */
public record Subject(
    String key, @Nullable DistrictId district, @Nullable ConnectionId connection, String name) {
  /** The installation. */
  public static final Subject PLATFORM = new Subject("platform", null, null, "Rollcall");

  /** A connection. */
  public static Subject of(Connection connection, String district) {
    return new Subject(
        "connection " + connection.id(),
        connection.district(),
        connection.id(),
        district + ", " + connection.name());
  }

  /** A district. */
  public static Subject of(District district) {
    return new Subject("district " + district.id(), district.id(), null, district.name());
  }
}
