package org.rollcall.connector.oneroster;

import java.util.Optional;
import java.util.function.Function;
import org.rollcall.connector.api.CheckListener;
import org.rollcall.connector.api.ConnectionCheck;
import org.rollcall.connector.api.ConnectionContext;
import org.rollcall.connector.api.gradebook.Gradebook;
import org.rollcall.connector.api.roster.RosterSource;
import org.rollcall.connector.oneroster.internal.check.StepByStepCheck;
import org.rollcall.connector.oneroster.internal.gradebook.OneRosterGradebook;
import org.rollcall.connector.oneroster.internal.profile.Profile;
import org.rollcall.connector.oneroster.internal.roster.OneRosterSource;

/**
 * The OneRoster half of a connector: what is left to a vendor is its descriptor and its addresses.
 * Keeps no state; may be used by many threads for many connections.
 */
public final class OneRosterClient {
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
   * Opens the gradebook; empty when the addresses name none. Does not block.
   *
   * @see org.rollcall.connector.api.SisConnector#openGradebook
   */
  public Optional<Gradebook> openGradebook(ConnectionContext context) {
    return context
        .addresses()
        .gradebook()
        .map(root -> new OneRosterGradebook(context, profile(context), root));
  }

  private Profile profile(ConnectionContext context) {
    return profiles.apply(context).values();
  }
}
