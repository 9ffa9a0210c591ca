package org.rollcall.connector.api.roster;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of a page when its last record has been handed over. */
public final class RosterPage {
  private final int received;
  private final @Nullable Cursor next;
  private final @Nullable Long total;
  private final @Nullable String revision;
  private final @Nullable Long bytes;
  private final @Nullable Wholeness wholeness;

  private RosterPage(Builder builder) {
    this.received = builder.received;
    this.next = builder.next;
    this.total = builder.total;
    this.revision = builder.revision;
    this.bytes = builder.bytes;
    this.wholeness = builder.wholeness;
  }

  /** Starts one from what it cannot be without. */
  public static Builder builder(int received) {
    return new Builder(received);
  }

  /** Elements that the page held, before any was dropped; 0 to the page size. */
  public int received() {
    return received;
  }

  /** Where the next page begins; absent when the collection has ended. */
  public Optional<Cursor> next() {
    return Optional.ofNullable(next);
  }

  /**
   * Records that the whole collection holds, as the SIS says; absent when it does not say, or when
   * what it says cannot be meant so, such as the count of each page. What the last page says
   * counts.
   */
  public Optional<Long> total() {
    return Optional.ofNullable(total);
  }

  /** The SIS's own mark of the state that was read, where it has one. */
  public Optional<String> revision() {
    return Optional.ofNullable(revision);
  }

  /** Octets of the answer, as sent. */
  public Optional<Long> bytes() {
    return Optional.ofNullable(bytes);
  }

  /**
   * How surely the collection was read as a whole; absent while a page follows. Of a last page that
   * does not say, the platform believes what the total proves.
   */
  public Optional<Wholeness> wholeness() {
    return Optional.ofNullable(wholeness);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RosterPage that
        && received == that.received
        && Objects.equals(next, that.next)
        && Objects.equals(total, that.total)
        && Objects.equals(revision, that.revision)
        && Objects.equals(bytes, that.bytes)
        && wholeness == that.wholeness;
  }

  @Override
  public int hashCode() {
    return Objects.hash(received, next, total, revision, bytes, wholeness);
  }

  @Override
  public String toString() {
    return "RosterPage[" + received + "]";
  }

  /** Collects the parts of one {@link RosterPage}; used by one thread, once. */
  public static final class Builder {
    private final int received;
    private @Nullable Cursor next;
    private @Nullable Long total;
    private @Nullable String revision;
    private @Nullable Long bytes;
    private @Nullable Wholeness wholeness;

    private Builder(int received) {
      this.received = received;
    }

    /** Where the next page begins; absent when the collection has ended; null when absent. */
    public Builder next(@Nullable Cursor next) {
      this.next = next;
      return this;
    }

    /** Records that the whole collection holds, as the SIS says; null when absent. */
    public Builder total(@Nullable Long total) {
      this.total = total;
      return this;
    }

    /** The SIS's own mark of the state that was read, where it has one; null when absent. */
    public Builder revision(@Nullable String revision) {
      this.revision = revision;
      return this;
    }

    /** Octets of the answer, as sent; null when absent. */
    public Builder bytes(@Nullable Long bytes) {
      this.bytes = bytes;
      return this;
    }

    /** How surely the collection was read as a whole; null when a page follows. */
    public Builder wholeness(@Nullable Wholeness wholeness) {
      this.wholeness = wholeness;
      return this;
    }

    /** Makes the RosterPage. */
    public RosterPage build() {
      return new RosterPage(this);
    }
  }
}
