package org.rollcall.platform.web.internal.route;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.rollcall.connector.api.Secret;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.account.Account;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.web.internal.gate.Visitor;

/**
 * What a page is given: who asks, what stands in the path, what was typed.
 *
 * @param remoteAddress where the request comes from, to count failures by
 */
public record Asked(
    HttpServletRequest request, Map<String, String> path, Visitor visitor, String remoteAddress) {
  private static final long EVERYDAY_BYTES = 64L << 20;

  /** Who asks, as the use cases take it. */
  public Caller caller() {
    return visitor.caller().orElseThrow(() -> Refusal.notFound("page")).comingFrom(remoteAddress);
  }

  /** The account that is signed in. */
  public Account account() {
    var account = visitor.account();
    if (account == null) {
      throw Refusal.notFound("page");
    }
    return account;
  }

  /** What stands in a named place of the path. */
  public String place(String name) {
    return String.valueOf(path.get(name));
  }

  /** A number in a named place; what is no number is as little there as an unknown one. */
  public long number(String name) {
    try {
      return Long.parseLong(place(name));
    } catch (NumberFormatException e) {
      throw Refusal.notFound("page");
    }
  }

  /** What was typed into a field, or stands in the query, without spaces around it; or empty. */
  public String field(String name) {
    return typed(name).strip();
  }

  /** The collection that the field of this name holds; empty when it is none of the roster's. */
  public Optional<RosterCollection> collection() {
    return Arrays.stream(RosterCollection.values())
        .filter(it -> it.path().equals(field("collection")))
        .findFirst();
  }

  /** A secret that was typed, exactly as it was; empty when the field was left empty. */
  public Optional<Secret> secret(String name) {
    var typed = typed(name);
    return typed.isEmpty() ? Optional.empty() : Optional.of(Secret.of(typed));
  }

  /** Whether a box was ticked. */
  public boolean ticked(String name) {
    return !typed(name).isEmpty();
  }

  /** Everything that was chosen of fields of one name. */
  public List<String> all(String name) {
    var values = request.getParameterValues(name);
    return values == null ? List.of() : List.of(values);
  }

  /** Everything typed into fields whose names begin with a prefix, by the rest of the name. */
  public Map<String, String> fields(String prefix) {
    var found = new TreeMap<String, String>();
    for (var name : request.getParameterMap().keySet()) {
      if (name.startsWith(prefix)) {
        found.put(name.substring(prefix.length()), typed(name));
      }
    }
    return found;
  }

  /** A file of everyday size that was chosen; empty when none was. */
  public Optional<Part> file(String name) throws IOException {
    var file = largeFile(name);
    if (file.filter(part -> part.getSize() > EVERYDAY_BYTES).isPresent()) {
      throw new HttpException.RuntimeException(HttpStatus.PAYLOAD_TOO_LARGE_413, "64 MB at most");
    }
    return file;
  }

  /** A file that was chosen, as large as uploads may be; empty when none was. */
  public Optional<Part> largeFile(String name) throws IOException {
    try {
      return Optional.ofNullable(request.getPart(name)).filter(part -> part.getSize() > 0);
    } catch (ServletException e) {
      return Optional.empty();
    }
  }

  private String typed(String name) {
    var value = request.getParameter(name);
    return value == null ? "" : value;
  }

  @Override
  public String toString() {
    return "Asked[" + request.getMethod() + " " + request.getRequestURI() + "]";
  }
}
