package org.rollcall.platform.core.connection;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.CheckStep;
import org.rollcall.connector.api.ConnectionCheck;
import org.rollcall.connector.api.Credential;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.descriptor.ConnectorId;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.connection.ConnectForm.Filled;
import org.rollcall.platform.core.connector.ConnectorLease;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.refusal.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One check from its beginning to its end; saves the connection when it passes. */
final class CheckWork implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(CheckWork.class);

  private final ConnectionContexts contexts;
  private final ConnectorLease lease;
  private final Subject subject;
  private final LiveCheck check;
  private final Ending ending;

  CheckWork(
      ConnectionContexts contexts,
      ConnectorLease lease,
      Subject subject,
      LiveCheck check,
      Ending ending) {
    this.contexts = contexts;
    this.lease = lease;
    this.subject = subject;
    this.check = check;
    this.ending = ending;
  }

  /** What follows once every step has passed. */
  @FunctionalInterface
  interface Ending {
    ConnectionId passed(ConnectionCheck outcome);
  }

  /**
   * What is checked.
   *
   * @param existing the connection that is changed or merely checked; null for a new one
   * @param turn the stored secrets, where they are what is checked; else null
   * @param validity when the secret that was entered can be used; null when the stored one stays
   */
  record Subject(
      DistrictId district,
      ConnectorId connector,
      Filled filled,
      ServiceAddresses addresses,
      @Nullable Connection existing,
      @Nullable CredentialTurn turn,
      @Nullable Validity validity) {
    static Subject stored(Connection connection, CredentialTurn turn) {
      return new Subject(
          connection.district(),
          connection.connector(),
          new Filled(connection.name(), connection.settings(), turn.credential()),
          connection.addresses(),
          connection,
          turn,
          null);
    }
  }

  @Override
  public void run() {
    try {
      checked().ifPresentOrElse(check::passed, check::failed);
    } catch (SisException e) {
      check.failed(step("Reach the SIS", e.sentence(), e.kind()));
    } catch (Refusal e) {
      check.failed(step("Save the connection", e.sentence(), FailureKind.REFUSED));
    } catch (RuntimeException | LinkageError e) {
      // The boundary to a connector: whatever a partner's code throws, the platform goes on.
      LOG.error("The connector {} failed in a check", subject.connector(), e);
      check.failed(
          step(
              "Finish the check",
              "The connector failed; its developers must look at the log of this Rollcall.",
              FailureKind.DEFECT));
    } finally {
      // However it ended, nobody waits for it any more.
      check.failed();
    }
  }

  /** The connection, when every step passed; the lease is given back before anybody hears of it. */
  private Optional<ConnectionId> checked() {
    try (lease) {
      var turn = subject.turn();
      var outcome =
          turn == null
              ? checkedWith(subject.filled().credential())
              : new CheckInTurn(turn, this::checkedWith).run();
      check.heard(outcome);
      return outcome.passed() && check.running()
          ? Optional.of(ending.passed(outcome))
          : Optional.empty();
    }
  }

  private ConnectionCheck checkedWith(Credential credential) {
    var context =
        contexts.of(
            subject.filled().settings(), subject.addresses(), credential, Patience.ofCheck());
    return lease.connector().check(context, check);
  }

  private static CheckStep step(String title, String sentence, FailureKind kind) {
    return CheckStep.builder(title, false, sentence).failure(kind).build();
  }
}
