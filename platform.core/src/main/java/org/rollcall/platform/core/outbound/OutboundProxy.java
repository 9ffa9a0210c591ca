package org.rollcall.platform.core.outbound;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rollcall.platform.core.settings.PlatformSettings;
import org.rollcall.platform.core.settings.Setting;

/** The proxy for everything outgoing, and the hosts that are reached without it. */
final class OutboundProxy extends ProxySelector {
  private final Optional<String> hostAndPort;
  private final List<String> bypass;

  OutboundProxy(PlatformSettings settings) {
    this.hostAndPort = settings.get(Setting.PROXY);
    this.bypass = settings.hosts(Setting.PROXY_BYPASS);
  }

  /** Whether calls to this host go through the proxy; to this machine none does. */
  boolean serves(String host) {
    return hostAndPort.isPresent()
        && !isThisMachine(host)
        && bypass.stream().noneMatch(pattern -> fits(pattern, host));
  }

  /** Host and port as set; empty without a proxy. */
  Optional<String> name() {
    return hostAndPort;
  }

  @Override
  public List<Proxy> select(URI uri) {
    var host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
    return List.of(
        hostAndPort.filter(set -> serves(host)).map(OutboundProxy::proxy).orElse(Proxy.NO_PROXY));
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException failure) {
    // The call itself fails, and says so.
  }

  private static Proxy proxy(String hostAndPort) {
    int colon = hostAndPort.lastIndexOf(':');
    return new Proxy(
        Proxy.Type.HTTP,
        new InetSocketAddress(
            hostAndPort.substring(0, colon), Integer.parseInt(hostAndPort.substring(colon + 1))));
  }

  static boolean isThisMachine(String host) {
    return host.equals("localhost")
        || host.endsWith(".localhost")
        || host.startsWith("127.")
        || host.equals("[::1]");
  }

  private static boolean fits(String pattern, String host) {
    return pattern.startsWith("*.") ? host.endsWith(pattern.substring(1)) : host.equals(pattern);
  }
}
