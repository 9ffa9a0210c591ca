package org.rollcall.connector.oneroster;

import java.util.Optional;
import java.util.function.Function;
import org.rollcall.connector.api.CheckListener;
import org.rollcall.connector.api.ConnectionCheck;
import org.rollcall.connector.api.ConnectionContext;
import org.rollcall.connector.api.capability.CapabilityProfile;
import org.rollcall.connector.api.conformance.ConformanceConsent;
import org.rollcall.connector.api.conformance.ConformanceListener;
import org.rollcall.connector.api.conformance.ConformanceReport;
import org.rollcall.connector.api.csv.CsvPackage;
import org.rollcall.connector.api.csv.CsvRoster;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.connector.api.gradebook.Gradebook;
import org.rollcall.connector.api.probe.ProbeConsent;
import org.rollcall.connector.api.probe.ProbeListener;
import org.rollcall.connector.api.roster.RosterSource;
import org.rollcall.connector.oneroster.internal.check.StepByStepCheck;
import org.rollcall.connector.oneroster.internal.conformance.GoogleSuite;
import org.rollcall.connector.oneroster.internal.csv.PackageRoster;
import org.rollcall.connector.oneroster.internal.gradebook.OneRosterGradebook;
import org.rollcall.connector.oneroster.internal.probe.StepByStepProbe;
import org.rollcall.connector.oneroster.internal.profile.Profile;
import org.rollcall.connector.oneroster.internal.roster.OneRosterSource;

/**
 * The OneRoster half of a connector: what is left to a vendor is its descriptor and its addresses.
 * Keeps no state; may be used by many threads for many connections.
 */
public final class OneRosterClient {
  /** The field in which an admin sets it, where a product has one. */
  private static final String PAGE_SIZE = "pageSize";

  private final Function<ConnectionContext, ClientProfile> profiles;

  /** A client for products of this profile. */
  public OneRosterClient(ClientProfile profile) {
    this(context -> profile);
  }

  /**
   * A client for connections that each have a profile of their own, such as one that an admin set.
   */
  public OneRosterClient(Function<ConnectionContext, ClientProfile> profiles) {
    this.profiles = profiles;
  }

  /**
   * Tries a connection step by step, within a minute.
   *
   * @see org.rollcall.connector.api.SisConnector#check
   */
  public ConnectionCheck check(ConnectionContext context, CheckListener listener) {
    return new StepByStepCheck(context, profile(context), listener).run();
  }

  /**
   * Opens the roster; does not block.
   *
   * @see org.rollcall.connector.api.SisConnector#openRoster
   */
  public RosterSource openRoster(ConnectionContext context) {
    return new OneRosterSource(context, profile(context));
  }

  /**
   * Opens the gradebook; empty when the addresses name none, and with OneRoster 1.0. Does not
   * block.
   *
   * @see org.rollcall.connector.api.SisConnector#openGradebook
   */
  public Optional<Gradebook> openGradebook(ConnectionContext context) {
    if (context.addresses().version() == OneRosterVersion.V1_0) {
      // 1.0 writes grades in a way of its own; its rosters read by the rules of 1.1.
      return Optional.empty();
    }
    return context
        .addresses()
        .gradebook()
        .map(root -> new OneRosterGradebook(context, profile(context), root));
  }

  /**
   * Finds out what this SIS really does, within three minutes.
   *
   * @see org.rollcall.connector.api.probe.CompatibilityProbe#probe
   */
  public CapabilityProfile probe(
      ConnectionContext context, ProbeConsent consent, ProbeListener listener) {
    return new StepByStepProbe(context, profile(context), consent, listener).run();
  }

  /**
   * Takes the checks of Google's suite for the version of the connection, within five minutes.
   *
   * @see org.rollcall.connector.api.conformance.ConformanceSuite#run
   */
  public ConformanceReport conformance(
      ConnectionContext context, ConformanceConsent consent, ConformanceListener listener) {
    return new GoogleSuite(context, profile(context), consent, listener).run();
  }

  /**
   * Opens a OneRoster CSV package, 1.1 or 1.2; blocks while it reads manifest and first rows.
   *
   * @see org.rollcall.connector.api.csv.CsvRosters#openPackage
   */
  public CsvRoster openPackage(CsvPackage files) {
    return PackageRoster.open(files);
  }

  /** What is known of the product, and better known of this SIS since it was probed. */
  private Profile profile(ConnectionContext context) {
    var product = profiles.apply(context).values();
    boolean sizeIsChosen = context.settings().get(PAGE_SIZE).isPresent();
    return context
        .capabilities()
        .map(found -> product.correctedBy(found, sizeIsChosen))
        .orElse(product);
  }
}
