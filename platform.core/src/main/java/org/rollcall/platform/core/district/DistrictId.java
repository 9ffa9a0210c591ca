package org.rollcall.platform.core.district;

/** The platform's identifier of a district. */
public record DistrictId(long value) {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
