package org.rollcall.platform.core.testing;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.district.Districts;
import org.rollcall.platform.core.district.NewDistrict;

/** Districts in memory. */
public final class MemoryDistricts implements Districts {
  private final List<District> districts = new ArrayList<>();

  public District add(String name) {
    return add(new NewDistrict(name, List.of(), ZoneOffset.UTC, false));
  }

  @Override
  public List<District> all() {
    return List.copyOf(districts);
  }

  @Override
  public Optional<District> find(DistrictId id) {
    return districts.stream().filter(district -> district.id().equals(id)).findFirst();
  }

  @Override
  public District add(NewDistrict district) {
    var added =
        new District(
            new DistrictId(districts.size() + 1L),
            district.name(),
            district.emailDomains(),
            district.zone(),
            district.demo());
    districts.add(added);
    return added;
  }

  @Override
  public void update(District district) {
    districts.replaceAll(other -> other.id().equals(district.id()) ? district : other);
  }
}
