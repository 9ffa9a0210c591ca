package org.rollcall.platform.core.probe;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rollcall.connector.api.capability.CapabilityProfile;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.support.SupportPart;

/**
 * The newest capability profile in the support bundle: fields and values only, since how something
 * was seen may repeat what the SIS said about a record.
 */
public final class ProfileForSupport implements SupportPart {
  private final CapabilityProfiles profiles;

  /** Tells of these profiles. */
  public ProfileForSupport(CapabilityProfiles profiles) {
    this.profiles = profiles;
  }

  @Override
  public String name() {
    return "capabilityProfile";
  }

  /** Empty where the SIS was never probed at the address that the connection has now. */
  @Override
  public Object of(Connection connection) {
    return ProbeSis.latest(profiles, connection)
        .map(ProfileForSupport::withoutRecords)
        .orElse(Map.of());
  }

  private static Map<String, Object> withoutRecords(CapabilityProfile profile) {
    var findings = new LinkedHashMap<String, Object>();
    profile
        .findings()
        .forEach(found -> findings.put(found.field().token(), found.value().orElse("unknown")));
    var fields = new LinkedHashMap<String, Object>();
    fields.put("taken", profile.taken().truncatedTo(ChronoUnit.SECONDS).toString());
    fields.put("requests", profile.requests());
    fields.put("findings", findings);
    fields.put("leftBehind", profile.leftBehind().size());
    return fields;
  }
}
