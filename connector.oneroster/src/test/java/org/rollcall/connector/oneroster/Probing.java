package org.rollcall.connector.oneroster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rollcall.connector.api.ConnectionContext;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.capability.CapabilityProfile;
import org.rollcall.connector.api.capability.ProbeFinding;
import org.rollcall.connector.api.capability.ProfileField;
import org.rollcall.connector.api.conformance.ConformanceConsent;
import org.rollcall.connector.api.conformance.ConformanceReport;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.connector.api.probe.ProbeConsent;
import org.rollcall.connector.simulator.Simulator;
import org.rollcall.connector.testkit.TestConnection;

/** A simulator, looked at through a probe or a conformance suite. */
final class Probing {
  private final OneRosterClient client =
      new OneRosterClient(ClientProfile.builder().tokenByBasic().tokenByBody().build());
  final List<ProbeFinding> heard = new ArrayList<>();

  static TestConnection connection(Simulator sis) {
    return connection(sis, OneRosterVersion.V1_2);
  }

  static TestConnection connection(Simulator sis, OneRosterVersion version) {
    var addresses =
        ServiceAddresses.builder(version, sis.rosteringUrl())
            .gradebook(sis.gradebookUrl())
            .tokenUrls(List.of(sis.tokenUrl()))
            .build();
    return TestConnection.to(addresses, sis.clientId(), sis.clientSecret());
  }

  CapabilityProfile probe(ConnectionContext context, ProbeConsent consent) {
    return client.probe(context, consent, heard::add);
  }

  ConformanceReport conformance(ConnectionContext context, ConformanceConsent consent) {
    return client.conformance(context, consent, check -> {});
  }

  /** The values that are known, without the time per request. */
  static Map<String, String> values(CapabilityProfile profile) {
    var values = new LinkedHashMap<String, String>();
    for (var finding : profile.findings()) {
      if (finding.field() != ProfileField.REQUEST_TIME) {
        finding.value().ifPresent(value -> values.put(finding.field().token(), value));
      }
    }
    return values;
  }
}
