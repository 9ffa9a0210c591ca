package org.rollcall.platform.core.district;

import java.util.List;
import java.util.Optional;

/** The districts of this installation. Blocks on the database. */
public interface Districts {
  /** All, by name; empty before the first start is finished. */
  List<District> all();

  /** One by its identifier. */
  Optional<District> find(DistrictId id);

  /** Adds one. */
  District add(NewDistrict district);

  /** Replaces what is stored of one. */
  void update(District district);
}
