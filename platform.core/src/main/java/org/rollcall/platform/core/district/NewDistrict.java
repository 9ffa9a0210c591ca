package org.rollcall.platform.core.district;

import java.time.ZoneId;
import java.util.List;

/** What a person says of a district; the fields mean what they mean in {@link District}. */
public record NewDistrict(String name, List<String> emailDomains, ZoneId zone, boolean demo) {
  public NewDistrict {
    emailDomains = List.copyOf(emailDomains);
  }
}
