package org.rollcall.platform.itest.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.rollcall.platform.itest.Tree;

/** The REST API as a program uses it, with the operator's key. */
final class Api {
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
}
