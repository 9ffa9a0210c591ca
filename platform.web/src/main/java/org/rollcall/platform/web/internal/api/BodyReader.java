package org.rollcall.platform.web.internal.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads bodies within limits, and says where one is not JSON. */
final class BodyReader {
  /** Octets of a body that is too large which are read and thrown away before it is refused. */
  private static final long DRAINED = 8L << 20;

  private static final int JSON_LIMIT = 1 << 20;
  private static final int BUNDLE_LIMIT = 64 << 20;
  private static final Set<String> BUNDLE_TYPES =
      Set.of("application/octet-stream", "application/java-archive");
  private static final Set<String> CSV_TYPES = Set.of("text/csv", "application/octet-stream");
  private static final Set<String> ZIP_TYPES =
      Set.of("application/zip", "application/octet-stream");
  private static final Pattern PLACE = Pattern.compile("line (\\d+) column (\\d+) path (\\S+)");

  private BodyReader() {}

  static JsonObject object(HttpServletRequest request) throws IOException {
    if (!type(request).equals("application/json")) {
      throw HttpFault.unsupportedType("application/json");
    }
    var octets = bounded(request, "A JSON body", JSON_LIMIT).readAllBytes();
    if (octets.length == 0) {
      throw HttpFault.malformed("The body is empty; send a JSON object.");
    }
    var reader = new JsonReader(new InputStreamReader(new ByteArrayInputStream(octets), UTF_8));
    reader.setStrictness(Strictness.STRICT);
    try {
      var element = JsonParser.parseReader(reader);
      if (!element.isJsonObject() || reader.peek() != JsonToken.END_DOCUMENT) {
        throw HttpFault.malformed("The body must be one JSON object.");
      }
      return element.getAsJsonObject();
    } catch (JsonParseException malformed) {
      throw HttpFault.malformed(sentence(malformed, reader));
    } catch (MalformedJsonException malformed) {
      throw HttpFault.malformed(sentence(malformed, reader));
    }
  }

  /** A bundle as it comes, or as a form sends it; it fails once more than the limit was read. */
  static InputStream bundle(HttpServletRequest request) throws IOException {
    if (type(request).equals("multipart/form-data")) {
      return uploaded(request);
    }
    if (!BUNDLE_TYPES.contains(type(request))) {
      throw HttpFault.unsupportedType("application/octet-stream");
    }
    return bounded(request, "A bundle", BUNDLE_LIMIT);
  }

  /** A CSV file as it comes; it fails once more than the limit was read. */
  static InputStream csv(HttpServletRequest request) throws IOException {
    if (!CSV_TYPES.contains(type(request))) {
      throw HttpFault.unsupportedType("text/csv");
    }
    return bounded(request, "A CSV file", BUNDLE_LIMIT);
  }

  /** An archive as it comes; it fails once more than the limit was read. */
  static InputStream zip(HttpServletRequest request, long largest) throws IOException {
    if (!ZIP_TYPES.contains(type(request))) {
      throw HttpFault.unsupportedType("application/zip");
    }
    return bounded(request, "A package", largest);
  }

  private static InputStream uploaded(HttpServletRequest request) throws IOException {
    try {
      for (Part part : request.getParts()) {
        if (part.getSubmittedFileName() != null) {
          return part.getInputStream();
        }
      }
    } catch (ServletException malformed) {
      throw HttpFault.malformed("The multipart body cannot be read; send the bundle as it is.");
    } catch (IllegalStateException tooLarge) {
      throw HttpFault.tooLarge("A bundle", BUNDLE_LIMIT);
    }
    throw HttpFault.malformed("The multipart body holds no file; send the bundle in one.");
  }

  private static InputStream bounded(HttpServletRequest request, String what, long limit)
      throws IOException {
    if (request.getContentLengthLong() > limit) {
      // Whoever is still sending would lose the answer with the connection.
      request.getInputStream().skip(DRAINED);
      throw HttpFault.tooLarge(what, limit);
    }
    return new BoundedBody(request.getInputStream(), what, limit);
  }

  private static String type(HttpServletRequest request) {
    var type = request.getContentType();
    if (type == null) {
      return "";
    }
    int semicolon = type.indexOf(';');
    return (semicolon < 0 ? type : type.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
  }

  private static String sentence(Exception malformed, JsonReader reader) {
    var cause = malformed.getCause() == null ? malformed : malformed.getCause();
    if (cause instanceof EOFException) {
      return "The body is not JSON: it ends too early, at " + reader.getPath() + ".";
    }
    var place = PLACE.matcher(String.valueOf(malformed.getMessage()));
    return place.find()
        ? "The body is not JSON: see line %s, column %s, at %s."
            .formatted(place.group(1), place.group(2), place.group(3))
        : "The body is not JSON: see " + reader.getPath() + ".";
  }
}
