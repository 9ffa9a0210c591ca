package org.rollcall.platform.core.telling.post;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which addresses a district may give as its webhook. What a name leads to is looked up at each
 * call by the address guard; here in addition this machine is refused, where the guard lets a SIS
 * be: a webhook is a stranger's address at which a POST might do something.
 */
public final class WebhookRules {
  private final Set<String> privateHosts;

  /** The hosts that the operator allowed, lower case. */
  public WebhookRules(Set<String> privateHosts) {
    this.privateHosts = Set.copyOf(privateHosts);
  }

  /** What is wrong with an address; empty when nothing is. */
  public Optional<String> complaint(String address) {
    var uri = parsed(address);
    if (uri.isEmpty() || address.length() > 500) {
      return Optional.of("Enter an address such as https://hooks.district.example/rollcall.");
    }
    var host = uri.get().getHost().toLowerCase(Locale.ROOT);
    boolean allowed = privateHosts.contains(host);
    if (uri.get().getUserInfo() != null) {
      return Optional.of("Leave name and password out of the address; the signature proves us.");
    }
    if (!"https".equalsIgnoreCase(uri.get().getScheme()) && !allowed) {
      return Optional.of("The address must begin with https://.");
    }
    return thisMachine(host) && !allowed
        ? Optional.of(
            host
                + " is the machine that Rollcall runs on: the operator must allow it first"
                + " (outbound.privateHosts).")
        : Optional.empty();
  }

  private static boolean thisMachine(String host) {
    return host.equals("localhost")
        || host.endsWith(".localhost")
        || host.startsWith("127.")
        || host.equals("[::1]")
        || host.equals("0.0.0.0");
  }

  private static Optional<URI> parsed(String address) {
    try {
      var uri = new URI(address);
      return uri.getHost() == null || uri.getFragment() != null
          ? Optional.empty()
          : Optional.of(uri);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
