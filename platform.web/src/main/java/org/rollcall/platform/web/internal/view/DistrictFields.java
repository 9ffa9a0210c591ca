package org.rollcall.platform.web.internal.view;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rollcall.platform.core.district.NewDistrict;

/** The fields in which a district is described: at the set-up, and later. */
public record DistrictFields(Input name, Input emailDomains, Input zone, List<String> zones) {

  /** Filled with what was typed, each with what is wrong with it. */
  public static DistrictFields of(Map<String, String> typed, Map<String, String> faults) {
    return new DistrictFields(
        Input.of("districtName", typed, faults),
        Input.of("emailDomains", typed, faults),
        Input.of("zone", typed, faults),
        Zones.all());
  }

  /** What is wrong before the core can be asked: a zone that is none. */
  public static Map<String, String> faults(String zone) {
    return Zones.known(zone)
        ? Map.of()
        : Map.of("zone", "Choose a time zone from the list, such as America/Chicago.");
  }

  /** What was typed, as the core takes it; the zone is known. */
  public static NewDistrict read(Map<String, String> typed, boolean demo) {
    var domains =
        Arrays.stream(typed.getOrDefault("emailDomains", "").split("[,;\\s]+"))
            .filter(domain -> !domain.isEmpty())
            .map(domain -> domain.toLowerCase(Locale.ROOT))
            .toList();
    return new NewDistrict(
        typed.getOrDefault("districtName", "").strip(),
        domains,
        ZoneId.of(typed.getOrDefault("zone", "").strip()),
        demo);
  }
}
