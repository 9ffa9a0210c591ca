package org.rollcall.platform.core.probe;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.rollcall.connector.api.AddressResolution;
import org.rollcall.connector.api.CheckListener;
import org.rollcall.connector.api.ConnectionCheck;
import org.rollcall.connector.api.ConnectionContext;
import org.rollcall.connector.api.Settings;
import org.rollcall.connector.api.SisConnector;
import org.rollcall.connector.api.capability.CapabilityProfile;
import org.rollcall.connector.api.capability.ProbeFinding;
import org.rollcall.connector.api.capability.ProfileField;
import org.rollcall.connector.api.conformance.CheckOutcome;
import org.rollcall.connector.api.conformance.ConformanceCheck;
import org.rollcall.connector.api.conformance.ConformanceConsent;
import org.rollcall.connector.api.conformance.ConformanceListener;
import org.rollcall.connector.api.conformance.ConformanceReport;
import org.rollcall.connector.api.conformance.ConformanceSuite;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.connector.api.gradebook.Gradebook;
import org.rollcall.connector.api.probe.CompatibilityProbe;
import org.rollcall.connector.api.probe.ProbeConsent;
import org.rollcall.connector.api.probe.ProbeListener;
import org.rollcall.connector.api.roster.RosterSource;
import org.rollcall.platform.core.testing.FakeSis;

/** A connector whose probe finds what a test says, once it is let go. */
final class ProbedSis implements SisConnector, CompatibilityProbe, ConformanceSuite {
  private final FakeSis sis = new FakeSis();
  volatile String pageClamp = "100";
  volatile CountDownLatch letGo = new CountDownLatch(0);
  volatile Optional<CapabilityProfile> told = Optional.empty();

  @Override
  public CapabilityProfile probe(
      ConnectionContext context, ProbeConsent consent, ProbeListener listener) {
    told = context.capabilities();
    try {
      letGo.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    var finding = ProbeFinding.known(ProfileField.PAGE_CLAMP, pageClamp, "More follow.");
    listener.found(finding);
    return CapabilityProfile.builder(Instant.EPOCH).finding(finding).requests(1).build();
  }

  @Override
  public ConformanceReport run(
      ConnectionContext context, ConformanceConsent consent, ConformanceListener listener) {
    var report = report();
    report.checks().forEach(listener::ended);
    return report;
  }

  static ConformanceReport report() {
    var check = ConformanceCheck.builder(1, "Get OAuth Token", CheckOutcome.PASSED).build();
    return ConformanceReport.builder(Instant.EPOCH, OneRosterVersion.V1_2)
        .checks(List.of(check))
        .build();
  }

  @Override
  public ConnectorDescriptor descriptor() {
    return sis.descriptor();
  }

  @Override
  public AddressResolution resolve(Settings typed) {
    return sis.resolve(typed);
  }

  @Override
  public ConnectionCheck check(ConnectionContext context, CheckListener listener) {
    return sis.check(context, listener);
  }

  @Override
  public RosterSource openRoster(ConnectionContext context) {
    return sis.openRoster(context);
  }

  @Override
  public Optional<Gradebook> openGradebook(ConnectionContext context) {
    return sis.openGradebook(context);
  }
}
