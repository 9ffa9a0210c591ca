package org.rollcall.platform.core.outbound;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import javax.net.ssl.SSLSession;

/** A response with its body exchanged. */
record GuardedResponse<T>(HttpResponse<T> answer, T body) implements HttpResponse<T> {
  /** Guards the stream of the JDK's own handler; what another handler made stays what it is. */
  @SuppressWarnings("unchecked") // the JDK's handler promises no more than an InputStream
  static <T> HttpResponse<T> of(HttpResponse<T> answer) {
    var body = answer.body();
    return body instanceof InputStream stream
            && stream.getClass().getModule().equals(HttpClient.class.getModule())
        ? new GuardedResponse<>(answer, (T) new GuardedBody(stream))
        : answer;
  }

  @Override
  public int statusCode() {
    return answer.statusCode();
  }

  @Override
  public HttpRequest request() {
    return answer.request();
  }

  @Override
  public Optional<HttpResponse<T>> previousResponse() {
    return answer.previousResponse();
  }

  @Override
  public HttpHeaders headers() {
    return answer.headers();
  }

  @Override
  public Optional<SSLSession> sslSession() {
    return answer.sslSession();
  }

  @Override
  public URI uri() {
    return answer.uri();
  }

  @Override
  public HttpClient.Version version() {
    return answer.version();
  }
}
