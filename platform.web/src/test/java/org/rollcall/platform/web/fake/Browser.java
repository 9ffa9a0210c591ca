package org.rollcall.platform.web.fake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What a person's browser does, without script: cookies, links, forms. */
public final class Browser {

  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]*)\"");

  private final URI console;
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  public Browser(URI console) {
    this.console = console;
  }

  /** Signs in; the account's password is the one of {@link SmallTown}. */
  public Browser signIn(String email) {
    var answer = submit("/sign-in", "/sign-in", "email", email, "password", SmallTown.PASSWORD);
    if (answer.statusCode() != 303) {
      throw new AssertionError("signing in as " + email + " gave " + answer.statusCode());
    }
    return this;
  }

  /** Opens a page; does not follow. */
  public HttpResponse<String> open(String path) {
    return send(request(path).GET());
  }

  /** Opens a page, fills in what is given as name, value, name, value… and sends it to a path. */
  public HttpResponse<String> submit(String page, String action, String... fields) {
    return post(action, csrf(page), fields);
  }

  /** Sends a form with a token that was read before. */
  public HttpResponse<String> post(String action, String csrf, String... fields) {
    var body = new TreeMap<>(Map.of("csrf", csrf));
    for (int i = 0; i < fields.length; i += 2) {
      body.put(fields[i], fields[i + 1]);
    }
    return send(form(action, body));
  }

  /** The token of the forms on a page. */
  public String csrf(String page) {
    var found = CSRF.matcher(open(page).body());
    return found.find() ? found.group(1) : "";
  }

  /** A form as a request, to be sent with further headers. */
  public HttpRequest.Builder form(String action, Map<String, String> fields) {
    var body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(joining("&"));
    return request(action)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body));
  }

  /** A request to the console. */
  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(console.resolve(path)).timeout(Duration.ofSeconds(20));
  }

  /** Sends it. */
  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
