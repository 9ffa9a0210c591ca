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
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.rollcall.platform.itest.Tree;

/** The REST API as a program uses it, with the operator's key. */
final class Api {
  private static final Duration LONGEST_RUN = Duration.ofMinutes(5);

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI url;
  private final String key;

  Api(RollcallProcess rollcall) {
    url = rollcall.url();
    key = Tree.read(rollcall.home().resolve("operator.key")).strip();
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(url.resolve("/api/v1" + path))
            .header("Authorization", "Bearer " + key)
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(url.resolve("/api/v1" + path))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{}"))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  /** The number of the first connection. */
  long connection() throws IOException, InterruptedException {
    var all = JsonParser.parseString(get("/connections").body()).getAsJsonArray();
    return all.get(0).getAsJsonObject().get("id").getAsLong();
  }

  /** Starts a run, or gets the one that goes on. */
  JsonObject sync(long connection) throws IOException, InterruptedException {
    var answer = post("/connections/" + connection + "/runs");
    if (answer.statusCode() >= 300) {
      throw new AssertionError("no run begins: " + answer.body());
    }
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }

  /**
   * A run that was asked for, when it has ended. One that fell due by itself may have begun before
   * what is asked after, and does not count.
   */
  JsonObject requested(long connection) throws IOException, InterruptedException {
    JsonObject run;
    do {
      run = ended(sync(connection).get("id").getAsLong());
    } while (!run.get("trigger").getAsString().equals("requested"));
    return run;
  }

  /** A run as it is now. */
  JsonObject seen(long run) throws IOException, InterruptedException {
    return JsonParser.parseString(get("/runs/" + run).body()).getAsJsonObject();
  }

  /** A run when it has ended. */
  JsonObject ended(long run) throws IOException, InterruptedException {
    var deadline = Instant.now().plus(LONGEST_RUN);
    while (Instant.now().isBefore(deadline)) {
      var seen = seen(run);
      if (seen.get("finished").getAsBoolean()) {
        return seen;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
    throw new AssertionError("run " + run + " does not end");
  }
}
