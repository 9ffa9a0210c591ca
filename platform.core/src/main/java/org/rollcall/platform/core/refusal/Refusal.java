package org.rollcall.platform.core.refusal;

import java.util.Map;

/**
 * The platform declines what somebody asked for. Carries one sentence for the person, and where
 * fields are at fault one sentence per field.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why it was declined. */
  public enum Reason {
    /** There is no such thing, or it is another district's: never told apart. */
    NOT_FOUND,
    /** The person's role does not allow it. */
    FORBIDDEN,
    /** What was sent cannot be right; the fields say where. */
    INVALID,
    /**
     * It does not fit what is there: a name taken, a run under way, a version installed with other
     * content.
     */
    CONFLICT,
    /** It cannot be done at the moment. */
    UNAVAILABLE
  }

  private final Reason reason;
  private final transient Map<String, String> fields;

  private Refusal(Reason reason, String sentence, Map<String, String> fields) {
    super(sentence);
    this.reason = reason;
    this.fields = Map.copyOf(fields);
  }

  /** There is no such thing for this caller. */
  public static Refusal notFound(String what) {
    return new Refusal(Reason.NOT_FOUND, "There is no such " + what + ".", Map.of());
  }

  /** The role does not allow it. */
  public static Refusal forbidden(String sentence) {
    return new Refusal(Reason.FORBIDDEN, sentence, Map.of());
  }

  /** Fields are at fault: a sentence by field name. */
  public static Refusal invalid(Map<String, String> fields) {
    return new Refusal(Reason.INVALID, String.join(" ", fields.values()), fields);
  }

  /** One field is at fault. */
  public static Refusal invalid(String field, String sentence) {
    return invalid(Map.of(field, sentence));
  }

  /** It does not fit what is there. */
  public static Refusal conflict(String sentence) {
    return new Refusal(Reason.CONFLICT, sentence, Map.of());
  }

  /** Not at the moment. */
  public static Refusal unavailable(String sentence) {
    return new Refusal(Reason.UNAVAILABLE, sentence, Map.of());
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** The sentence for the person. */
  public String sentence() {
    return String.valueOf(getMessage());
  }

  /** Sentences by field name; empty when no field is at fault. */
  public Map<String, String> fields() {
    return fields;
  }
}
