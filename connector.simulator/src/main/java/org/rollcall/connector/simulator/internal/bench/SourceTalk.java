package org.rollcall.connector.simulator.internal.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** One client's connection: as much of HTTP/1.1 as a client needs that asks for pages. */
final class SourceTalk implements Runnable {
  private static final Pattern PAGE =
      Pattern.compile(
          "(?:/d/\\d+)?/ims/oneroster/rostering/v1p2/([A-Za-z]+)(?:/[^/]+/([A-Za-z]+))?");
  private static final Map<String, String> SAME =
      Map.of(
          "schools", "orgs", "teachers", "users", "students", "users", "terms", "academicSessions");
  private static final int USUAL_LIMIT = 100;
  private static final String TOKEN =
      "{\"access_token\":\"bench\",\"token_type\":\"bearer\",\"expires_in\":86400,\"scope\":"
          + "\"https://purl.imsglobal.org/spec/or/v1p2/scope/roster.readonly\"}";

  private final FastSource source;
  private final SocketChannel socket;

  SourceTalk(FastSource source, SocketChannel socket) {
    this.source = source;
    this.socket = socket;
  }

  @Override
  public void run() {
    try (socket) {
      var in = new BufferedInputStream(Channels.newInputStream(socket));
      for (var line = line(in); !line.isEmpty(); line = line(in)) {
        skipRest(in);
        answer(line);
      }
    } catch (IOException e) {
      // The client is gone.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String line(InputStream in) throws IOException {
    var line = new StringBuilder();
    for (int octet = in.read(); octet >= 0 && octet != '\n'; octet = in.read()) {
      if (octet != '\r') {
        line.append((char) octet);
      }
    }
    return line.toString();
  }

  private static void skipRest(InputStream in) throws IOException {
    int length = 0;
    for (var line = line(in); !line.isEmpty(); line = line(in)) {
      var lower = line.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring(15).strip());
      }
    }
    in.skipNBytes(length);
  }

  private void answer(String request) throws IOException, InterruptedException {
    var words = List.of(request.split(" "));
    var target = words.get(1);
    int mark = target.indexOf('?');
    var path = mark < 0 ? target : target.substring(0, mark);
    var query = mark < 0 ? "" : target.substring(mark + 1);
    var page = PAGE.matcher(path);
    if (path.endsWith("/token")) {
      send("200 OK", "", TOKEN);
    } else if (path.equals("/bench/change")) {
      source.change(number(query, "percent", 2));
      send("200 OK", "", "{}");
    } else if (path.equals("/bench/atOnce")) {
      send("200 OK", "", "{\"most\":" + source.mostAtOnce() + "}");
    } else if (page.matches()) {
      var last = page.group(2) == null ? page.group(1) : page.group(2);
      page(SAME.getOrDefault(last, last), query, page.group(2) != null);
    } else {
      send("404 Not Found", "", "{\"imsx_codeMajor\":\"failure\",\"imsx_severity\":\"error\"}");
    }
  }

  private void page(String collection, String query, boolean nested)
      throws IOException, InterruptedException {
    if (!source.has(collection)) {
      send("404 Not Found", "", "{\"imsx_codeMajor\":\"failure\",\"imsx_severity\":\"error\"}");
      return;
    }
    source.think();
    try {
      var records = source.records(collection);
      int from = Math.min(records.size(), number(query, "offset", 0));
      int limit = number(query, "limit", USUAL_LIMIT);
      int to = (int) Math.min(nested ? 1 : records.size(), (long) from + limit);
      var opening = "{\"" + collection + "\":[";
      long length = opening.length() + records.octets(from, to) + 2;
      var head = "X-Total-Count: " + (nested ? 1 : records.size()) + "\r\n";
      write(head("200 OK", head, length) + opening);
      records.send(from, to, socket);
      write("]}");
    } finally {
      source.answered();
    }
  }

  private static int number(String query, String name, int otherwise) {
    for (var part : query.split("&")) {
      if (part.startsWith(name + "=")) {
        return Integer.parseInt(part.substring(name.length() + 1));
      }
    }
    return otherwise;
  }

  private void send(String status, String headers, String body) throws IOException {
    write(head(status, headers, body.length()) + body);
  }

  private static String head(String status, String headers, long length) {
    return "HTTP/1.1 "
        + status
        + "\r\nContent-Type: application/json\r\n"
        + headers
        + "Content-Length: "
        + length
        + "\r\n\r\n";
  }

  private void write(String text) throws IOException {
    var octets = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    while (octets.hasRemaining()) {
      socket.write(octets);
    }
  }
}
