package org.rollcall.connector.api.descriptor;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One question whose answer decides. */
public final class EligibilityQuestion {
  private final String id;
  private final String text;
  private final String whomToAsk;
  private final List<EligibilityChoice> choices;

  private EligibilityQuestion(Builder builder) {
    this.id = builder.id;
    this.text = builder.text;
    this.whomToAsk = builder.whomToAsk;
    this.choices = List.copyOf(builder.choices);
  }

  /** Starts one from what it cannot be without. */
  public static Builder builder(String id, String text) {
    return new Builder(id, text);
  }

  /** A stable word for it. */
  public String id() {
    return id;
  }

  /** The question. */
  public String text() {
    return text;
  }

  /** Whom to ask when one does not know. */
  public String whomToAsk() {
    return whomToAsk;
  }

  /** The answers; "I don't know" is added by the platform. */
  public List<EligibilityChoice> choices() {
    return choices;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EligibilityQuestion that
        && Objects.equals(id, that.id)
        && Objects.equals(text, that.text)
        && Objects.equals(whomToAsk, that.whomToAsk)
        && Objects.equals(choices, that.choices);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, text, whomToAsk, choices);
  }

  @Override
  public String toString() {
    return "EligibilityQuestion[" + id + "]";
  }

  /** Collects the parts of one {@link EligibilityQuestion}; used by one thread, once. */
  public static final class Builder {
    private final String id;
    private final String text;
    private String whomToAsk = "";
    private List<EligibilityChoice> choices = List.of();

    private Builder(String id, String text) {
      this.id = Objects.requireNonNull(id, "id");
      this.text = Objects.requireNonNull(text, "text");
    }

    /** Whom to ask when one does not know. */
    public Builder whomToAsk(String whomToAsk) {
      this.whomToAsk = whomToAsk;
      return this;
    }

    /** The answers; "I don't know" is added by the platform. */
    public Builder choices(List<EligibilityChoice> choices) {
      this.choices = choices;
      return this;
    }

    /** Makes the EligibilityQuestion. */
    public EligibilityQuestion build() {
      return new EligibilityQuestion(this);
    }
  }
}
