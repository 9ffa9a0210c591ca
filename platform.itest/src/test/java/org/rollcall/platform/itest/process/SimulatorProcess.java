package org.rollcall.platform.itest.process;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.rollcall.platform.itest.Tree;

/** The fake SIS, alone in a process, and asked directly what it serves. */
public final class SimulatorProcess implements AutoCloseable {
  private final ChildProcess process;
  private final JsonObject addresses;

  private SimulatorProcess(ChildProcess process) throws InterruptedException {
    this.process = process;
    this.addresses =
        JsonParser.parseString(process.awaitLine(line -> line.startsWith("{"))).getAsJsonObject();
  }

  public static SimulatorProcess start(int students, String... options) throws Exception {
    return startOn(0, students, options);
  }

  /** The same district at the same port, perhaps with faults. */
  public static SimulatorProcess startOn(int port, int students, String... options)
      throws Exception {
    return startAs("infinite-campus", port, students, options);
  }

  /** A district of another product. */
  static SimulatorProcess startAs(String personality, int students) throws Exception {
    return startAs(personality, 0, students);
  }

  private static SimulatorProcess startAs(
      String personality, int port, int students, String... options) throws Exception {
    var arguments = new ArrayList<>(List.of("-jar", Tree.simulatorJar().toString()));
    arguments.addAll(List.of("--personality", personality, "--seed", "7"));
    arguments.addAll(List.of("--port", "" + port, "--students", "" + students));
    arguments.addAll(List.of(options));
    return new SimulatorProcess(ChildProcess.java(Map.of(), Tree.path("."), arguments));
  }

  public String field(String name) {
    return addresses.get(name).getAsString();
  }

  public int port() {
    return URI.create(field("baseUrl")).getPort();
  }

  /** How many records of a collection are active, as its own count says. */
  int active(String collection) throws IOException, InterruptedException {
    var filter = "?limit=1&filter=status%3D%27active%27";
    var request =
        HttpRequest.newBuilder(URI.create(field("rosteringUrl") + "/" + collection + filter));
    var answer = send(request.header("Authorization", "Bearer " + token()));
    return Integer.parseInt(answer.headers().firstValue("X-Total-Count").orElseThrow());
  }

  private String token() throws IOException, InterruptedException {
    var pair = field("clientId") + ":" + field("clientSecret");
    var basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    var scope = "https://purl.imsglobal.org/spec/or/v1p2/scope/roster.readonly";
    var request =
        HttpRequest.newBuilder(URI.create(field("tokenUrl")))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=" + scope));
    var body = JsonParser.parseString(send(request).body()).getAsJsonObject();
    return body.get("access_token").getAsString();
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }

  @Override
  public void close() throws IOException {
    process.terminate();
    try {
      process.awaitExit();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
