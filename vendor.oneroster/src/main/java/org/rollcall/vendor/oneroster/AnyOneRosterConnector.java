package org.rollcall.vendor.oneroster;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.rollcall.connector.api.AddressResolution;
import org.rollcall.connector.api.CheckListener;
import org.rollcall.connector.api.ConnectionCheck;
import org.rollcall.connector.api.ConnectionContext;
import org.rollcall.connector.api.Settings;
import org.rollcall.connector.api.SisConnector;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.connector.api.gradebook.Gradebook;
import org.rollcall.connector.api.roster.RosterSource;
import org.rollcall.connector.oneroster.DescriptorFile;
import org.rollcall.connector.oneroster.OneRosterClient;

/** Connects to any SIS that speaks OneRoster 1.1 or 1.2, as the admin sets it. */
@Component
public final class AnyOneRosterConnector implements SisConnector {
  private final ConnectorDescriptor descriptor;
  private final OneRosterClient client;

  @Activate
  public AnyOneRosterConnector() {
    this.descriptor = DescriptorFile.read(AnyOneRosterConnector.class, "oneroster.json");
    this.client = new OneRosterClient(Quirks::profile);
  }

  @Override
  public ConnectorDescriptor descriptor() {
    return descriptor;
  }

  @Override
  public AddressResolution resolve(Settings typed) {
    return StandardAddresses.resolve(typed);
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
}
