package org.rollcall.platform.core.connection;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.Collection;

/** Makes the HTTP clients that are handed to connectors. */
public interface OutboundClients {
  /** A client that reaches the origins of these addresses, and nothing else. */
  HttpClient clientFor(Collection<URI> addresses);

  /** The same, of whose calls somebody hears. */
  default HttpClient clientFor(Collection<URI> addresses, CallListener listener) {
    return clientFor(addresses);
  }
}
