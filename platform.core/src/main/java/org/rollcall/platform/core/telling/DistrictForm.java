package org.rollcall.platform.core.telling;

import java.util.List;

/**
 * What an admin says of how a district is told; the fields mean what they mean in DistrictNotice.
 *
 * @param quietFrom a time of day; empty with quietUntil for no quiet hours
 */
public record DistrictForm(
    String quietFrom,
    String quietUntil,
    boolean urgentAtOnce,
    boolean weekly,
    List<String> recipients,
    String webhook) {
  public DistrictForm {
    recipients = List.copyOf(recipients);
  }
}
