package org.rollcall.connector.oneroster.internal.token;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of one request.
 *
 * @see RFC 5849 3.4
 */
final class OAuthSignature {
  private OAuthSignature() {}

  /** A parameter, not encoded. */
  record Parameter(String name, String value) {}

  /**
   * What is signed: the method, the address without its query, and all parameters.
   *
   * @param others parameters besides those of the query: of the protocol, and of a form
   */
  static String baseString(String method, URI address, List<Parameter> others) {
    List<Parameter> all = new ArrayList<>(others);
    all.addAll(ofQuery(address));
    var normalized =
        all.stream()
            .map(each -> new Parameter(Percent.encoded(each.name()), Percent.encoded(each.value())))
            .sorted(Comparator.comparing(Parameter::name).thenComparing(Parameter::value))
            .map(each -> each.name() + "=" + each.value())
            .collect(Collectors.joining("&"));
    return method.toUpperCase(Locale.ROOT)
        + "&"
        + Percent.encoded(withoutQuery(address))
        + "&"
        + Percent.encoded(normalized);
  }

  /**
   * The signature of a base string.
   *
   * @param algorithm of the JDK, such as HmacSHA256
   * @param tokenSecret empty where there is no token
   */
  static String of(String baseString, String algorithm, String secret, String tokenSecret) {
    var key = Percent.encoded(secret) + "&" + Percent.encoded(tokenSecret);
    try {
      var mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), algorithm));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(baseString.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + algorithm, e);
    }
  }

  private static List<Parameter> ofQuery(URI address) {
    List<Parameter> parameters = new ArrayList<>();
    var query = address.getRawQuery();
    if (query != null && !query.isEmpty()) {
      for (var part : query.split("&")) {
        var pair = part.split("=", 2);
        parameters.add(new Parameter(decoded(pair[0]), pair.length == 1 ? "" : decoded(pair[1])));
      }
    }
    return parameters;
  }

  private static String withoutQuery(URI address) {
    var scheme = address.getScheme().toLowerCase(Locale.ROOT);
    int port = address.getPort();
    boolean usual = port < 0 || port == (scheme.equals("https") ? 443 : 80);
    var path = address.getRawPath();
    return scheme
        + "://"
        + address.getHost().toLowerCase(Locale.ROOT)
        + (usual ? "" : ":" + port)
        + (path == null || path.isEmpty() ? "/" : path);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
