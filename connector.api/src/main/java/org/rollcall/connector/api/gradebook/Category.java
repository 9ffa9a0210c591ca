package org.rollcall.connector.api.gradebook;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RecordHeader;

/**
 * A group of line items, such as homework.
 *
 * @see OneRoster 1.2 Gradebook, CategoryDType
 */
public final class Category {
  private final RecordHeader header;
  private final String title;
  private final @Nullable BigDecimal weight;

  private Category(Builder builder) {
    this.header = builder.header;
    this.title = builder.title;
    this.weight = builder.weight;
  }

  /** Starts one from what it cannot be without. */
  public static Builder builder(RecordHeader header, String title) {
    return new Builder(header, title);
  }

  /** Identifier, status and date. */
  public RecordHeader header() {
    return header;
  }

  /** The title. */
  public String title() {
    return title;
  }

  /** Share of the final score; new in 1.2. */
  public Optional<BigDecimal> weight() {
    return Optional.ofNullable(weight);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Category that
        && Objects.equals(header, that.header)
        && Objects.equals(title, that.title)
        && Objects.equals(weight, that.weight);
  }

  @Override
  public int hashCode() {
    return Objects.hash(header, title, weight);
  }

  @Override
  public String toString() {
    return "Category[" + header + "]";
  }

  /** Collects the parts of one {@link Category}; used by one thread, once. */
  public static final class Builder {
    private final RecordHeader header;
    private final String title;
    private @Nullable BigDecimal weight;

    private Builder(RecordHeader header, String title) {
      this.header = Objects.requireNonNull(header, "header");
      this.title = Objects.requireNonNull(title, "title");
    }

    /** Share of the final score; new in 1.2; null when absent. */
    public Builder weight(@Nullable BigDecimal weight) {
      this.weight = weight;
      return this;
    }

    /** Makes the Category. */
    public Category build() {
      return new Category(this);
    }
  }
}
