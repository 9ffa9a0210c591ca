package org.rollcall.connector.oneroster.internal.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.oneroster.internal.json.StatusReport;

/** An answer of the SIS whose body streams by, decoded. Closing it lets go of the connection. */
public final class Answer implements AutoCloseable {
  private static final int BUFFER = 1 << 16;
  private static final int MAX_ERROR_BODY = 1 << 16;
  private static final int SNIFFED = 512;

  private final HttpResponse<InputStream> response;
  private final CountingStream counted;
  private final InputStream body;
  private @Nullable StatusReport said;

  private Answer(HttpResponse<InputStream> response, CountingStream counted, InputStream body) {
    this.response = response;
    this.counted = counted;
    this.body = body;
  }

  static Answer of(HttpResponse<InputStream> response) throws IOException {
    var counted = new CountingStream(response.body());
    var encoding = response.headers().firstValue("Content-Encoding").orElse("");
    InputStream decoded = new BufferedInputStream(counted, BUFFER);
    if (encoding.toLowerCase(Locale.ROOT).contains("gzip") && !isEmpty(decoded)) {
      var unpacked = new DecodedStream(new GZIPInputStream(decoded, BUFFER), counted);
      decoded = new BufferedInputStream(unpacked, BUFFER);
    }
    return new Answer(response, counted, decoded);
  }

  public int status() {
    return response.statusCode();
  }

  public boolean isSuccess() {
    return status() / 100 == 2;
  }

  public URI address() {
    return response.request().uri();
  }

  public Optional<String> header(String name) {
    return response.headers().firstValue(name);
  }

  public List<String> headers(String name) {
    return response.headers().allValues(name);
  }

  /** The certificate of the server; empty without encryption. */
  public Optional<X509Certificate> certificate() {
    return response.sslSession().flatMap(Answer::certificate);
  }

  private static Optional<X509Certificate> certificate(SSLSession session) {
    try {
      return session.getPeerCertificates()[0] instanceof X509Certificate certificate
          ? Optional.of(certificate)
          : Optional.empty();
    } catch (SSLPeerUnverifiedException e) {
      return Optional.empty();
    }
  }

  public InputStream body() {
    return body;
  }

  /** Octets read so far, as sent. */
  public long octets() {
    return counted.octets();
  }

  /** Whether the body is a page for people; looks ahead without taking anything. */
  public boolean isHtml() {
    char first = firstCharacter();
    // Some systems send JSON and call it a page: what is there decides.
    return first == '<'
        || (first != '{'
            && first != '['
            && header("Content-Type").orElse("").toLowerCase(Locale.ROOT).contains("html"));
  }

  /** Whether the request that this answers was signed. */
  boolean askedWithSignature() {
    return response
        .request()
        .headers()
        .firstValue("Authorization")
        .filter(sent -> sent.startsWith("OAuth "))
        .isPresent();
  }

  /** The first characters of the body; looks ahead without taking anything, and never fails. */
  String beginning() {
    try {
      body.mark(SNIFFED);
      var octets = body.readNBytes(SNIFFED);
      body.reset();
      return new String(octets, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      // Whoever reads the body next meets the same failure and names it.
      return "";
    }
  }

  /** What an error body says about itself; never fails. */
  public StatusReport readStatus() {
    var read = said;
    if (read == null) {
      read = isHtml() ? StatusReport.none() : StatusReport.read(new Bounded(body, MAX_ERROR_BODY));
      said = read;
    }
    return read;
  }

  @Override
  public void close() {
    try {
      body.close();
    } catch (IOException e) {
      // The answer has been read as far as it was wanted: nothing is lost.
    }
  }

  private char firstCharacter() {
    try {
      body.mark(SNIFFED);
      int octet = body.read();
      for (int seen = 1; octet >= 0 && seen < SNIFFED && !isPrinted(octet); seen++) {
        octet = body.read();
      }
      body.reset();
      return (char) Math.max(octet, 0);
    } catch (IOException e) {
      // Whoever reads the body next meets the same failure and names it.
      return 0;
    }
  }

  /** Neither space nor a part of a byte order mark. */
  private static boolean isPrinted(int octet) {
    return octet > ' ' && octet < 0x80;
  }

  private static boolean isEmpty(InputStream stream) throws IOException {
    stream.mark(1);
    boolean empty = stream.read() < 0;
    stream.reset();
    return empty;
  }
}
