package org.rollcall.platform.core.district;

import java.time.ZoneId;
import java.util.List;

/**
 * A school district: whose data it is.
 *
 * @param emailDomains domains of its people's e-mail addresses, lower case; may be empty
 * @param zone the zone in which its school dates and nightly runs live
 * @param demo whether it is the simulated district that bin/run sets up
 */
public record District(
    DistrictId id, String name, List<String> emailDomains, ZoneId zone, boolean demo) {
  public District {
    emailDomains = List.copyOf(emailDomains);
  }
}
