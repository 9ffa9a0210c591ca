package org.rollcall.platform.web.fake;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.district.Districts;
import org.rollcall.platform.core.district.NewDistrict;

/** Districts in memory. */
public final class MemoryDistricts implements Districts {

  private final Map<Long, District> rows = new ConcurrentSkipListMap<>();

  @Override
  public List<District> all() {
    return rows.values().stream().sorted(Comparator.comparing(District::name)).toList();
  }

  @Override
  public Optional<District> find(DistrictId id) {
    return Optional.ofNullable(rows.get(id.value()));
  }

  @Override
  public synchronized District add(NewDistrict said) {
    var id = new DistrictId(rows.size() + 1L);
    var district = new District(id, said.name(), said.emailDomains(), said.zone(), said.demo());
    rows.put(id.value(), district);
    return district;
  }

  @Override
  public void update(District district) {
    rows.put(district.id().value(), district);
  }
}
