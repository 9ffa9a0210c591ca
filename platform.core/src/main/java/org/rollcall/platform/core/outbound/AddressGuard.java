package org.rollcall.platform.core.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;

/** Says where a district may connect to, by what its host's name means right now. */
final class AddressGuard {
  // Programs disagree about what these forms mean: one checks this address, one calls another.
  private static final Pattern NUMBERS =
      Pattern.compile("(0x[0-9a-f]*|\\d+)(\\.(0x[0-9a-f]*|\\d+))*\\.?");
  private static final Pattern IPV4 = Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");

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
    if (NUMBERS.matcher(origin.host()).matches() && !IPV4.matcher(origin.host()).matches()) {
      throw wrong(
          origin.host()
              + " is an IP address in an unusual form: write it as four numbers with dots, or use"
              + " the name of the SIS.");
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
      case PRIVATE -> mustBeAllowed(origin, " is at a private address.");
      case LOOPBACK -> {
        // A name from outside that leads to this machine is a trick more often than a SIS.
        if (!OutboundProxy.isThisMachine(origin.host())) {
          mustBeAllowed(origin, " leads to the machine that Rollcall runs on.");
        }
      }
      case PUBLIC -> {
        // Reachable.
      }
    }
  }

  private void mustBeAllowed(Origin origin, String where) {
    if (!privateHosts.contains(origin.host())) {
      throw wrong(
          origin.host()
              + where
              + " If that is right, the operator of this Rollcall must allow the host first"
              + " (outbound.privateHosts).");
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
