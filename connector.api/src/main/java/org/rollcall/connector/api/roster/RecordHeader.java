package org.rollcall.connector.api.roster;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What every record carries.
 *
 * @see OneRoster 1.2 Rostering, BaseDType
 */
public final class RecordHeader {
  private final SourcedId sourcedId;
  private final RecordStatus status;
  private final @Nullable Instant dateLastModified;

  private RecordHeader(Builder builder) {
    this.sourcedId = builder.sourcedId;
    this.status = builder.status;
    this.dateLastModified = builder.dateLastModified;
  }

  /** Starts one from what it cannot be without. */
  public static Builder builder(SourcedId sourcedId) {
    return new Builder(sourcedId);
  }

  /** The SIS's identifier. */
  public SourcedId sourcedId() {
    return sourcedId;
  }

  /** Whether the record counts. */
  public RecordStatus status() {
    return status;
  }

  /** When the SIS last changed it; many systems do not keep this true. */
  public Optional<Instant> dateLastModified() {
    return Optional.ofNullable(dateLastModified);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RecordHeader that
        && Objects.equals(sourcedId, that.sourcedId)
        && Objects.equals(status, that.status)
        && Objects.equals(dateLastModified, that.dateLastModified);
  }

  @Override
  public int hashCode() {
    return Objects.hash(sourcedId, status, dateLastModified);
  }

  @Override
  public String toString() {
    return "RecordHeader[" + sourcedId + "]";
  }

  /** Collects the parts of one {@link RecordHeader}; used by one thread, once. */
  public static final class Builder {
    private final SourcedId sourcedId;
    private RecordStatus status = RecordStatus.ACTIVE;
    private @Nullable Instant dateLastModified;

    private Builder(SourcedId sourcedId) {
      this.sourcedId = Objects.requireNonNull(sourcedId, "sourcedId");
    }

    /** Whether the record counts. */
    public Builder status(RecordStatus status) {
      this.status = status;
      return this;
    }

    /** When the SIS last changed it; many systems do not keep this true; null when absent. */
    public Builder dateLastModified(@Nullable Instant dateLastModified) {
      this.dateLastModified = dateLastModified;
      return this;
    }

    /** Makes the RecordHeader. */
    public RecordHeader build() {
      return new RecordHeader(this);
    }
  }
}
