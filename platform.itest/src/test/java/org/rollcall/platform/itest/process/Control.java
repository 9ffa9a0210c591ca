package org.rollcall.platform.itest.process;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The strings of a running simulator: its faults, its data, and what it was asked. */
final class Control {
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI root;

  Control(SimulatorProcess simulator) {
    root = URI.create("http://127.0.0.1:" + simulator.port() + "/simulator/");
  }

  /** Puts exactly these faults in force. */
  void faults(String... faults) throws IOException, InterruptedException {
    if (faults.length == 0) {
      send("DELETE", "faults", "");
      return;
    }
    var form = Arrays.stream(faults).map(fault -> "fault=" + encoded(fault));
    send("PUT", "faults", form.collect(Collectors.joining("&")));
  }

  /** Changes the data, such as {@code action=add-student}. */
  String district(String order) throws IOException, InterruptedException {
    return send("POST", "district", order).get("sourcedId").getAsString();
  }

  /** Writes the district as a OneRoster CSV package. */
  Path packageAs(Path file) throws IOException, InterruptedException {
    send("POST", "package", "file=" + encoded(file.toString()));
    return file;
  }

  /** Counts what is asked from 0 again. */
  void forgetRequests() throws IOException, InterruptedException {
    send("DELETE", "requests", "");
  }

  /** How often a collection was asked for. */
  int asked(String collection) throws IOException, InterruptedException {
    var requests = send("GET", "requests", "").getAsJsonObject("requests");
    return requests.entrySet().stream()
        .filter(entry -> entry.getKey().endsWith("/" + collection))
        .mapToInt(entry -> entry.getValue().getAsInt())
        .sum();
  }

  /** How many active records it has. */
  int active(String collection) throws IOException, InterruptedException {
    return counts(collection).get("active").getAsInt();
  }

  /** How many records it has, those to be deleted too. */
  int all(String collection) throws IOException, InterruptedException {
    var counts = counts(collection);
    return counts.get("active").getAsInt() + counts.get("tobedeleted").getAsInt();
  }

  private JsonObject counts(String collection) throws IOException, InterruptedException {
    return send("GET", "requests", "").getAsJsonObject("collections").getAsJsonObject(collection);
  }

  private JsonObject send(String verb, String path, String form)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(root.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .method(verb, BodyPublishers.ofString(form))
            .build();
    var answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(verb + " " + path + " " + form + ": " + answer.body());
    }
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
