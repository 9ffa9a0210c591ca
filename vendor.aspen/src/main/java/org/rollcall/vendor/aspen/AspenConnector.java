package org.rollcall.vendor.aspen;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.rollcall.connector.api.AddressResolution;
import org.rollcall.connector.api.CheckListener;
import org.rollcall.connector.api.ConnectionCheck;
import org.rollcall.connector.api.ConnectionContext;
import org.rollcall.connector.api.Settings;
import org.rollcall.connector.api.SisConnector;
import org.rollcall.connector.api.capability.CapabilityProfile;
import org.rollcall.connector.api.conformance.ConformanceConsent;
import org.rollcall.connector.api.conformance.ConformanceListener;
import org.rollcall.connector.api.conformance.ConformanceReport;
import org.rollcall.connector.api.conformance.ConformanceSuite;
import org.rollcall.connector.api.csv.CsvPackage;
import org.rollcall.connector.api.csv.CsvRoster;
import org.rollcall.connector.api.csv.CsvRosters;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.connector.api.gradebook.Gradebook;
import org.rollcall.connector.api.probe.CompatibilityProbe;
import org.rollcall.connector.api.probe.ProbeConsent;
import org.rollcall.connector.api.probe.ProbeListener;
import org.rollcall.connector.api.roster.RosterSource;
import org.rollcall.connector.oneroster.DescriptorFile;
import org.rollcall.connector.oneroster.OneRosterClient;

/** Connects to Follett Aspen over OneRoster 1.1. */
@Component(service = SisConnector.class)
public final class AspenConnector
    implements SisConnector, CompatibilityProbe, ConformanceSuite, CsvRosters {
  private final ConnectorDescriptor descriptor;
  private final OneRosterClient client;

  @Activate
  public AspenConnector() {
    this.descriptor = DescriptorFile.read(AspenConnector.class, "aspen.json");
    this.client = new OneRosterClient(Quirks.profile());
  }

  @Override
  public ConnectorDescriptor descriptor() {
    return descriptor;
  }

  @Override
  public AddressResolution resolve(Settings typed) {
    return AspenAddresses.resolve(typed);
  }

  @Override
  public ConnectionCheck check(ConnectionContext context, CheckListener listener) {
    return client.check(context, listener);
  }

  @Override
  public RosterSource openRoster(ConnectionContext context) {
    return client.openRoster(context);
  }

  @Override
  public Optional<Gradebook> openGradebook(ConnectionContext context) {
    return client.openGradebook(context);
  }

  @Override
  public CapabilityProfile probe(
      ConnectionContext context, ProbeConsent consent, ProbeListener listener) {
    return client.probe(context, consent, listener);
  }

  @Override
  public ConformanceReport run(
      ConnectionContext context, ConformanceConsent consent, ConformanceListener listener) {
    return client.conformance(context, consent, listener);
  }

  @Override
  public CsvRoster openPackage(CsvPackage files) {
    return client.openPackage(files);
  }
}
