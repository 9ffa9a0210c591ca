package org.rollcall.connector.api.descriptor;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One step in the SIS's own menus. */
public final class SetupStep {
  private final String text;
  private final String section;
  private final @Nullable String hint;
  private final @Nullable String field;

  private SetupStep(Builder builder) {
    this.text = builder.text;
    this.section = builder.section;
    this.hint = builder.hint;
    this.field = builder.field;
  }

  /** Starts one from what it cannot be without. */
  public static Builder builder(String text) {
    return new Builder(text);
  }

  /** What to do, one or two sentences. */
  public String text() {
    return text;
  }

  /** The heading it stands under. */
  public String section() {
    return section;
  }

  /** What to do when it is not as expected. */
  public Optional<String> hint() {
    return Optional.ofNullable(hint);
  }

  /** The name of the field it leads to. */
  public Optional<String> field() {
    return Optional.ofNullable(field);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SetupStep that
        && Objects.equals(text, that.text)
        && Objects.equals(section, that.section)
        && Objects.equals(hint, that.hint)
        && Objects.equals(field, that.field);
  }

  @Override
  public int hashCode() {
    return Objects.hash(text, section, hint, field);
  }

  @Override
  public String toString() {
    return "SetupStep[" + text + "]";
  }

  /** Collects the parts of one {@link SetupStep}; used by one thread, once. */
  public static final class Builder {
    private final String text;
    private String section = "";
    private @Nullable String hint;
    private @Nullable String field;

    private Builder(String text) {
      this.text = Objects.requireNonNull(text, "text");
    }

    /** The heading it stands under. */
    public Builder section(String section) {
      this.section = section;
      return this;
    }

    /** What to do when it is not as expected; null when absent. */
    public Builder hint(@Nullable String hint) {
      this.hint = hint;
      return this;
    }

    /** The name of the field it leads to; null when absent. */
    public Builder field(@Nullable String field) {
      this.field = field;
      return this;
    }

    /** Makes the SetupStep. */
    public SetupStep build() {
      return new SetupStep(this);
    }
  }
}
