package org.rollcall.connector.simulator.internal.bench;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Rollcall from its executable jar with 512 MB, driven over its REST API as a program would. */
final class Product implements AutoCloseable {
  private final HttpClient http = HttpClient.newHttpClient();
  private final JavaProcess process;
  private final String api;
  private final String key;
  private final GarbageLog garbage;

  private Product(JavaProcess process, String api, String key, GarbageLog garbage) {
    this.process = process;
    this.api = api;
    this.key = key;
    this.garbage = garbage;
  }

  /**
   * Starts the executable jar; it has not done anything yet.
   *
   * @param atOnce how many requests at once it may send to a host
   */
  static Product start(Path jar, Path home, BenchOptions options, int atOnce) throws IOException {
    var log = home.resolve("gc.log");
    var arguments = new ArrayList<>(options.limits());
    arguments.add("-Xlog:gc:file=" + log + ":uptime:filecount=0");
    arguments.addAll(options.javaOptions());
    arguments.addAll(List.of("-jar", jar.toString(), "--home", home.toString(), "--port", "0"));
    var process =
        JavaProcess.start(
            options.settings(atOnce),
            arguments,
            ProcessBuilder.Redirect.to(home.resolve("errors").toFile()));
    var url = process.line("Rollcall ready: ");
    var key = Files.readString(home.resolve("operator.key")).strip();
    return new Product(process, url + "api/v1", key, new GarbageLog(log));
  }

  JavaProcess process() {
    return process;
  }

  GarbageLog garbage() {
    return garbage;
  }

  long district(String name) throws IOException, InterruptedException {
    var district = object("name", name);
    district.addProperty("zone", "America/Chicago");
    return asked("POST", "/districts", district).getAsJsonObject().get("id").getAsLong();
  }

  /** Connects "Another OneRoster SIS" and agrees to the import; the connection's number. */
  long connect(long district, int port, String path, int page)
      throws IOException, InterruptedException {
    var root = "http://localhost:" + port + path;
    var settings = object("hostUrl", root + "/ims/oneroster");
    settings.addProperty("rosteringUrl", root + "/ims/oneroster/rostering/v1p2");
    settings.addProperty("tokenUrl", root + "/token");
    settings.addProperty("version", "1.2");
    settings.addProperty("pageSize", Integer.toString(page));
    var body = object("connector", "oneroster");
    body.addProperty("district", district);
    body.addProperty("name", "Bench");
    body.add("settings", settings);
    body.addProperty("accessKey", "bench");
    body.addProperty("secretCode", "bench-secret");
    body.addProperty("confirmAddress", true);
    body.addProperty("confirmNotEligible", true);
    var flows = new JsonArray();
    flows.add("import");
    body.add("acknowledge", flows);
    return asked("POST", "/connections", body).getAsJsonObject().get("id").getAsLong();
  }

  /** Asks for a run; its number. One that has ended may still be in the way for a moment. */
  long sync(long connection) throws IOException, InterruptedException {
    while (true) {
      var run = asked("POST", "/connections/" + connection + "/runs", new JsonObject());
      if (!run.getAsJsonObject().get("finished").getAsBoolean()) {
        return run.getAsJsonObject().get("id").getAsLong();
      }
      Thread.sleep(20);
    }
  }

  /** Waits for a run's end; the run. */
  JsonObject ended(long run) throws IOException, InterruptedException {
    while (true) {
      var seen = asked("GET", "/runs/" + run, null).getAsJsonObject();
      if (seen.get("finished").getAsBoolean()) {
        if (!seen.get("state").getAsString().equals("succeeded")) {
          throw new IOException("A run did not succeed: " + seen.get("sentence").getAsString());
        }
        return seen;
      }
      Thread.sleep(100);
    }
  }

  private static JsonObject object(String name, String value) {
    var object = new JsonObject();
    object.addProperty(name, value);
    return object;
  }

  private JsonElement asked(
      String method, String path, @org.jspecify.annotations.Nullable JsonObject body)
      throws IOException, InterruptedException {
    var publisher =
        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString());
    var request =
        HttpRequest.newBuilder(URI.create(api + path))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .method(method, publisher)
            .build();
    var response = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() / 100 != 2) {
      throw new IOException(
          method + " " + path + ": " + response.statusCode() + " " + response.body());
    }
    return JsonParser.parseString(response.body());
  }

  @Override
  public void close() {
    process.close();
  }
}
