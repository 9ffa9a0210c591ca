package org.rollcall.connector.oneroster.internal.trial;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.rollcall.connector.api.ConnectionContext;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.oneroster.internal.http.Answer;
import org.rollcall.connector.oneroster.internal.http.AnswerFailures.Purpose;
import org.rollcall.connector.oneroster.internal.http.Conversation;
import org.rollcall.connector.oneroster.internal.http.Persistence;
import org.rollcall.connector.oneroster.internal.json.Fields;
import org.rollcall.connector.oneroster.internal.json.JsonStream;
import org.rollcall.connector.oneroster.internal.json.ValueReader;
import org.rollcall.connector.oneroster.internal.profile.Profile;
import org.rollcall.connector.oneroster.internal.profile.Scopes;
import org.rollcall.connector.oneroster.internal.profile.TokenStyle;
import org.rollcall.connector.oneroster.internal.session.SisSession;

/** Asks with the token of one connection, one request after the other, and tells what came. */
public final class Trial {
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);
  private static final Duration USUAL_WAIT = Duration.ofSeconds(5);
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int TIMES_BUSY = 3;
  private static final int KEPT = 1_000;

  private final ConnectionContext context;
  private final SisSession session;
  private final Budget budget;

  public Trial(ConnectionContext context, Profile profile, Scopes scopes, Budget budget) {
    this.context = context;
    this.budget = budget;
    var terms =
        new Conversation(
            context,
            context.addresses(),
            new Persistence(1, LONGEST_ANSWER),
            budget.until(),
            (address, status) -> {});
    this.session = new SisSession(terms, profile, scopes);
  }

  /**
   * The token URL that answers; empty where requests are signed instead. Fails where there is no
   * token.
   */
  public Optional<URI> tokenUrl() {
    return session.pass().from();
  }

  /** How the token was had. Fails where there is none. */
  public TokenStyle tokenStyle() {
    return session.pass().style();
  }

  /** Reads a collection, or one record, whose envelope has one of these names. */
  public Seen get(URI address, Set<String> envelope) {
    return patiently("GET", () -> session.get(address), envelope);
  }

  /** Writes; an empty text sends no body. */
  public Seen write(String method, URI address, String json) {
    return patiently(method, () -> session.write(method, address, json), Set.of());
  }

  /** A SIS that is busy is waited for, as long as it says; those waits are not counted. */
  private Seen patiently(String method, Supplier<Answer> request, Set<String> envelope) {
    for (int times = 1; ; times++) {
      budget.spend();
      // Asked for beforehand, so that it is not measured.
      var unused = session.pass();
      var start = context.clock().instant();
      try (var answer = request.get()) {
        if (answer.status() != TOO_MANY_REQUESTS || times == TIMES_BUSY) {
          return seen(method, answer, envelope, start);
        }
        context.pause(session.failure(answer, Purpose.EXTRA).retryAfter().orElse(USUAL_WAIT));
      }
    }
  }

  private Seen seen(String method, Answer answer, Set<String> envelope, java.time.Instant start) {
    List<Fields> records = new ArrayList<>();
    int held = 0;
    boolean collection = false;
    String remark = "";
    boolean page = answer.isHtml();
    if (!answer.isSuccess() || envelope.isEmpty()) {
      remark = answer.readStatus().reason().strip();
    } else if (!page && answer.status() != 204) {
      try {
        var found =
            JsonStream.over(answer.body())
                .readEnvelope(
                    envelope,
                    json -> {
                      var record = new Fields(ValueReader.readMembers(json, name -> true));
                      if (records.size() < KEPT) {
                        records.add(record);
                      }
                    });
        collection = found.hasCollection();
        held = found.elements();
        remark = collection ? "" : found.status().reason().strip();
      } catch (IOException | IllegalStateException | NumberFormatException e) {
        remark = "The answer cannot be read as JSON.";
      }
    }
    var took = Duration.between(start, context.clock().instant());
    budget.took(took);
    var encoding = answer.header("Content-Encoding").orElse("").toLowerCase(Locale.ROOT);
    return new Seen(
        method,
        answer.address(),
        answer.status(),
        page,
        encoding.contains("gzip"),
        answer.header("X-Total-Count"),
        answer.headers("Link"),
        collection,
        records,
        held,
        remark,
        took);
  }

  /** Whether a failure is the SIS's silence rather than its answer. */
  public static boolean isSilence(SisException failure) {
    return switch (failure.kind()) {
      case UNAVAILABLE, RATE_LIMITED -> true;
      default -> false;
    };
  }
}
