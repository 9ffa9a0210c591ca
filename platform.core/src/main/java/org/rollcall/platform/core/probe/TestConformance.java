package org.rollcall.platform.core.probe;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.rollcall.connector.api.conformance.ConformanceCheck;
import org.rollcall.connector.api.conformance.ConformanceConsent;
import org.rollcall.connector.api.conformance.ConformanceReport;
import org.rollcall.connector.api.conformance.ConformanceSuite;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.connection.ConnectRequest;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.SisAccess;
import org.rollcall.platform.core.connection.SisAccess.Opened;
import org.rollcall.platform.core.refusal.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a conformance suite against the SIS of a connection, or at an address given once. */
public final class TestConformance implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TestConformance.class);
  private static final int KEPT = 10;
  private static final Duration LONGEST_AWAITED = Duration.ofMinutes(6);

  private final SisAccess access;
  private final ConformanceReports reports;
  private final AuditLog audit;
  private final Background<ConformanceCheck, ConformanceReport> background;

  /** Tests these connections. */
  public TestConformance(
      SisAccess access, ConformanceReports reports, AuditLog audit, Clock clock) {
    this.access = access;
    this.reports = reports;
    this.audit = audit;
    this.background = new Background<>("conformance", clock);
  }

  /**
   * Begins to test the SIS of a connection; the report is kept.
   *
   * @throws Refusal as not found, as a conflict when it is being tested, as unavailable when the
   *     connector is not there or has no suite
   */
  public Ongoing<ConformanceCheck, ConformanceReport> begin(
      Caller caller, ConnectionId id, ConformanceConsent consent) {
    var target = access.open(caller, id);
    var suite = suite(target);
    var ongoing =
        background.begin(
            target,
            live -> {
              var report = suite.run(target.context(), consent, live::heard);
              return reports.add(id, report, KEPT).report();
            });
    record(caller, target, "connection " + id);
    return ongoing;
  }

  /**
   * Begins to test whatever lives at an address; neither address nor secret is stored, and the
   * report is forgotten after an hour.
   */
  public Ongoing<ConformanceCheck, ConformanceReport> begin(
      Caller caller, ConnectRequest request, ConformanceConsent consent) {
    var target = access.open(caller, request);
    var suite = suite(target);
    var ongoing =
        background.begin(
            target, live -> suite.run(target.confirmedContext(), consent, live::heard));
    record(caller, target, "connector " + request.connector());
    return ongoing;
  }

  private static ConformanceSuite suite(Opened target) {
    if (target.connector() instanceof ConformanceSuite suite) {
      return suite;
    }
    target.close();
    throw Refusal.unavailable("The connector of this SIS has no conformance suite.");
  }

  private void record(Caller caller, Opened target, String subject) {
    LOG.info("{} began a conformance suite against {}", caller.name(), target.name());
    audit.record(
        caller,
        AuditAction.CONFORMANCE_TESTED,
        target.district(),
        subject,
        "Allowed to write scratch records at " + target.addresses().rostering().getHost() + ".");
  }

  /** A run as it stands now; refused as not found when unknown or another district's. */
  public Ongoing<ConformanceCheck, ConformanceReport> find(Caller caller, OngoingId id) {
    return background.find(caller, id);
  }

  /** Waits until a run has ended, at most six minutes. */
  public Ongoing<ConformanceCheck, ConformanceReport> await(Caller caller, OngoingId id) {
    return background.await(caller, id, LONGEST_AWAITED);
  }

  /** The reports of a connection, newest first. */
  public List<KeptReport> reports(Caller caller, ConnectionId id) {
    access.find(caller, id);
    return reports.of(id);
  }

  /** One report; refused as not found when unknown or another district's. */
  public KeptReport report(Caller caller, ReportId id) {
    var report = reports.find(id).orElseThrow(() -> Refusal.notFound("report"));
    access.find(caller, report.connection());
    return report;
  }

  @Override
  public void close() {
    background.close();
  }
}
