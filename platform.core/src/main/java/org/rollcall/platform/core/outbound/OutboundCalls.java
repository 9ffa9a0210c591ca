package org.rollcall.platform.core.outbound;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.Collection;
import org.rollcall.platform.core.connection.OutboundClients;
import org.rollcall.platform.core.settings.PlatformSettings;

/** Everything that outgoing calls share. */
public final class OutboundCalls implements OutboundClients, AutoCloseable {
  public OutboundCalls(PlatformSettings settings, Clock clock) {}

  @Override
  public HttpClient clientFor(Collection<URI> addresses) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
