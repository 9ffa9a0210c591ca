package org.rollcall.platform.core.setup;

import java.util.List;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.district.Districts;
import org.rollcall.platform.core.district.NewDistrict;

/** Lists, adds and changes districts: all of them for an operator, the own one for an admin. */
public final class KeepDistricts {
  private final Districts districts;

  public KeepDistricts(Districts districts) {
    this.districts = districts;
  }

  /** Those that the caller may see, by name. */
  public List<District> list(Caller caller) {
    return districts.all().stream().filter(district -> caller.maySee(district.id())).toList();
  }

  /** One that the caller may see; otherwise refused as not found. */
  public District find(Caller caller, DistrictId id) {
    throw new UnsupportedOperationException();
  }

  /**
   * Adds one; operators only. Refused when the name is empty or taken, or a domain is malformed.
   */
  public District add(Caller caller, NewDistrict district) {
    throw new UnsupportedOperationException();
  }

  /** Changes name, domains or zone. */
  public District update(Caller caller, DistrictId id, NewDistrict district) {
    throw new UnsupportedOperationException();
  }
}
