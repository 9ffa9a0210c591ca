package org.rollcall.platform.core.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;

/** Says where a district may connect to, by what its host's name means right now. */
final class AddressGuard {
  private final Set<String> privateHosts;
  private final OutboundProxy proxy;

  AddressGuard(Set<String> privateHosts, OutboundProxy proxy) {
    this.privateHosts = privateHosts;
    this.proxy = proxy;
  }

  /** Refuses an address that must not be reached; looks its host up each time. */
  void admit(URI address) {
    var origin = Origin.of(address);
    if (!origin.scheme().equals("http") && !origin.scheme().equals("https")) {
      throw wrong(origin + " is no web address: it must begin with https://.");
    }
    var resolved = resolve(origin);
    resolved.forEach(ip -> admit(origin, AddressKind.of(ip)));
    boolean stays =
        !resolved.isEmpty()
            && resolved.stream().allMatch(ip -> AddressKind.of(ip) == AddressKind.LOOPBACK);
    if (!origin.encrypted() && !stays) {
      throw wrong(
          origin
              + " is not encrypted: student data goes over https:// only. Use the https address"
              + " of the SIS.");
    }
  }

  private void admit(Origin origin, AddressKind kind) {
    switch (kind) {
      case FORBIDDEN ->
          throw wrong(
              origin.host()
                  + " leads to an address at which no SIS can be; check it with the SIS's"
                  + " administrator.");
      case PRIVATE -> {
        if (!privateHosts.contains(origin.host())) {
          throw wrong(
              origin.host()
                  + " is at a private address. If that is right, the operator of this"
                  + " Rollcall must allow the host first (outbound.privateHosts).");
        }
      }
      case LOOPBACK, PUBLIC -> {
        // Reachable.
      }
    }
  }

  private List<InetAddress> resolve(Origin origin) {
    try {
      return List.of(InetAddress.getAllByName(bare(origin.host())));
    } catch (UnknownHostException e) {
      if (proxy.serves(origin.host())) {
        // Behind a proxy many names are known to the proxy only; it looks this one up itself.
        return List.of();
      }
      throw new SisException(
          FailureKind.ADDRESS_WRONG,
          "There is no host " + origin.host() + ": check the address for a typing error.",
          e);
    }
  }

  private static String bare(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  private static SisException wrong(String sentence) {
    return new SisException(FailureKind.ADDRESS_WRONG, sentence);
  }
}
