package org.rollcall.platform.web.internal.server;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.settings.PlatformSettings;
import org.rollcall.platform.core.settings.Setting;
import org.rollcall.platform.web.internal.gate.Exposure;

/**
 * Where the console listens and how people reach it.
 *
 * @param keystore the PKCS12 file with which the console itself speaks HTTPS; null for plain HTTP
 * @param publicAddress the https address of a proxy in front; null when there is none
 */
record Binding(
    InetAddress host, int port, @Nullable Keystore keystore, @Nullable URI publicAddress) {

  /** A PKCS12 file and its password. */
  record Keystore(Path file, String password) {
    @Override
    public String toString() {
      return "Keystore[" + file + "]";
    }
  }

  /** Reads the settings; what cannot be right is a {@link CannotListen}. */
  static Binding of(PlatformSettings settings) {
    return new Binding(host(settings), port(settings), keystore(settings), publicAddress(settings));
  }

  /** How far that reaches. */
  Exposure exposure() {
    return new Exposure(
        host.isLoopbackAddress(), keystore != null || publicAddress != null, publicAddress != null);
  }

  /** The host name of the public address. */
  Optional<String> publicHost() {
    return Optional.ofNullable(publicAddress).map(URI::getHost);
  }

  private static InetAddress host(PlatformSettings settings) {
    var name = settings.get(Setting.CONSOLE_HOST).orElse("127.0.0.1");
    try {
      return InetAddress.getByName(name);
    } catch (UnknownHostException e) {
      throw new CannotListen(
          "This machine has no interface \"" + name + "\": correct " + key(Setting.CONSOLE_HOST),
          e);
    }
  }

  private static int port(PlatformSettings settings) {
    var text = settings.get(Setting.CONSOLE_PORT).orElse("8080");
    try {
      int port = Integer.parseInt(text);
      if (port >= 0 && port <= 65535) {
        return port;
      }
    } catch (NumberFormatException e) {
      // falls through to the same sentence
    }
    throw new CannotListen(
        "\"" + text + "\" is no port from 0 to 65535: correct " + key(Setting.CONSOLE_PORT));
  }

  private static @Nullable Keystore keystore(PlatformSettings settings) {
    var file = settings.get(Setting.TLS_KEYSTORE).map(Path::of).orElse(null);
    if (file == null) {
      return null;
    }
    var resolved = settings.home().resolve(file);
    if (!Files.isReadable(resolved)) {
      throw new CannotListen(
          "The certificate file "
              + resolved
              + " cannot be read: correct "
              + key(Setting.TLS_KEYSTORE));
    }
    return new Keystore(resolved, settings.get(Setting.TLS_PASSWORD).orElse(""));
  }

  private static @Nullable URI publicAddress(PlatformSettings settings) {
    var text = settings.get(Setting.PUBLIC_ADDRESS).orElse(null);
    if (text == null) {
      return null;
    }
    try {
      var address = URI.create(text.endsWith("/") ? text : text + "/");
      if ("https".equals(address.getScheme()) && address.getHost() != null) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      // falls through to the same sentence
    }
    throw new CannotListen(
        "\"" + text + "\" is no https address: correct " + key(Setting.PUBLIC_ADDRESS));
  }

  private static String key(Setting setting) {
    return setting.key() + ", or " + setting.variable() + ".";
  }
}
