package org.rollcall.platform.core.interest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.district.DistrictId;

/**
 * A district's interest in a SIS that is not listed.
 *
 * @param by who filled it in, as named in logs
 * @param answered when the operator marked it as answered; null until then
 */
public record Interest(
    InterestId id,
    DistrictId district,
    String product,
    String vendor,
    SpokenVersion version,
    String email,
    String note,
    Instant at,
    String by,
    @Nullable Instant answered) {
  /** The same, answered at a moment, or not answered. */
  Interest answered(@Nullable Instant moment) {
    return new Interest(id, district, product, vendor, version, email, note, at, by, moment);
  }
}
