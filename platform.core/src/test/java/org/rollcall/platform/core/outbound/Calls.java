package org.rollcall.platform.core.outbound;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.settings.PlatformSettings;
import org.rollcall.platform.core.settings.Setting;

/** Calls as a connector makes them. */
final class Calls implements AutoCloseable {
  private final OutboundCalls outbound;

  private Calls(Map<Setting, String> settings) {
    outbound = new OutboundCalls(new PlatformSettings(Path.of("."), settings));
  }

  static Calls with(Map<Setting, String> settings) {
    return new Calls(settings);
  }

  static Calls withDefaults() {
    return new Calls(new EnumMap<>(Setting.class));
  }

  String get(URI address) throws IOException, InterruptedException {
    return get(address, address);
  }

  /** Asks with the client of a connection that has another address. */
  String get(URI ofConnection, URI address) throws IOException, InterruptedException {
    var response = send(ofConnection, HttpRequest.newBuilder(address).build());
    try (var body = response.body()) {
      return response.statusCode() + " " + new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  HttpResponse<InputStream> send(URI ofConnection, HttpRequest request)
      throws IOException, InterruptedException {
    return outbound.clientFor(List.of(ofConnection)).send(request, BodyHandlers.ofInputStream());
  }

  SisException failure(URI address) {
    return failure(address, address);
  }

  SisException failure(URI ofConnection, URI address) {
    return catchThrowableOfType(SisException.class, () -> get(ofConnection, address));
  }

  @Override
  public void close() {
    outbound.close();
  }
}
