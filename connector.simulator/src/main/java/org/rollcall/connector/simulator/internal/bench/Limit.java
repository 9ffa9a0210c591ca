package org.rollcall.connector.simulator.internal.bench;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * The least that reading a roster can cost: the same pages by the same kind of client, one after
 * the other, with nothing done, or parsed by Gson's streaming reader and forgotten.
 */
public final class Limit {
  static final List<String> COLLECTIONS =
      List.of("orgs", "academicSessions", "courses", "classes", "users", "enrollments");
  // What is wanted of a record, as a value that is kept for a moment; all else is skipped.
  private static final Set<String> SKIPPED = Set.of("metadata", "href", "type");

  private final HttpClient http = HttpClient.newHttpClient();
  private final String root;
  private final int page;
  private final byte[] buffer = new byte[1 << 16];
  private long kept;

  public Limit(int port, int page) {
    this.root = "http://localhost:" + port + "/ims/oneroster/rostering/v1p2/";
    this.page = page;
  }

  /** Reads everything once; how many records there were. */
  public long read(boolean parse) throws IOException, InterruptedException {
    long records = 0;
    for (var collection : COLLECTIONS) {
      long offset = 0;
      long total = 1;
      while (offset < total) {
        var response =
            http.send(request(collection, offset), HttpResponse.BodyHandlers.ofInputStream());
        total = response.headers().firstValueAsLong("X-Total-Count").orElse(0);
        try (var body = response.body()) {
          if (parse) {
            parse(body);
          } else {
            drain(body);
          }
        }
        offset += page;
      }
      records += total;
    }
    return records;
  }

  /** Reads everything once for the compiler's sake. */
  public void warm(boolean parse) throws IOException, InterruptedException {
    kept += read(parse);
  }

  /** Something that depends on all values, so that no compiler leaves them out. */
  public long kept() {
    return kept;
  }

  private HttpRequest request(String collection, long offset) {
    var address = root + collection + "?limit=" + page + "&offset=" + offset;
    return HttpRequest.newBuilder(URI.create(address))
        .version(HttpClient.Version.HTTP_1_1)
        .header("Authorization", "Bearer bench")
        .build();
  }

  private void drain(InputStream body) throws IOException {
    int read = body.read(buffer);
    while (read >= 0) {
      kept += read;
      read = body.read(buffer);
    }
  }

  private void parse(InputStream body) throws IOException {
    var json = new JsonReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    json.beginObject();
    kept += json.nextName().length();
    json.beginArray();
    while (json.hasNext()) {
      value(json);
    }
    json.endArray();
    json.endObject();
  }

  private void value(JsonReader json) throws IOException {
    var token = json.peek();
    if (token == JsonToken.BEGIN_OBJECT) {
      json.beginObject();
      while (json.hasNext()) {
        if (SKIPPED.contains(json.nextName())) {
          json.skipValue();
        } else {
          value(json);
        }
      }
      json.endObject();
    } else if (token == JsonToken.BEGIN_ARRAY) {
      json.beginArray();
      while (json.hasNext()) {
        value(json);
      }
      json.endArray();
    } else {
      kept += json.nextString().length();
    }
  }
}
