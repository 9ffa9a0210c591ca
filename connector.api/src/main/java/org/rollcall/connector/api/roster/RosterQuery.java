package org.rollcall.connector.api.roster;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What to read of a SIS. */
public final class RosterQuery {
  private final RosterCollection collection;
  private final @Nullable Instant modifiedSince;
  private final int pageSize;
  private final List<RosterCollection> following;

  private RosterQuery(Builder builder) {
    this.collection = builder.collection;
    this.modifiedSince = builder.modifiedSince;
    this.pageSize = builder.pageSize;
    this.following = builder.following;
  }

  /** Starts one from what it cannot be without. */
  public static Builder builder(RosterCollection collection) {
    return new Builder(collection);
  }

  /** The collection. */
  public RosterCollection collection() {
    return collection;
  }

  /** Only records that the SIS changed since; absent for all. */
  public Optional<Instant> modifiedSince() {
    return Optional.ofNullable(modifiedSince);
  }

  /** Records asked for per page, 1 to 10 000; 0 leaves it to the connector. */
  public int pageSize() {
    return pageSize;
  }

  /**
   * What will probably be read whole afterwards, in this order: a hint, by which a first page may
   * be asked for before its turn. Empty when nothing is known.
   */
  public List<RosterCollection> following() {
    return following;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RosterQuery that
        && Objects.equals(collection, that.collection)
        && Objects.equals(modifiedSince, that.modifiedSince)
        && pageSize == that.pageSize
        && following.equals(that.following);
  }

  @Override
  public int hashCode() {
    return Objects.hash(collection, modifiedSince, pageSize, following);
  }

  @Override
  public String toString() {
    return "RosterQuery[" + collection + "]";
  }

  /** Collects the parts of one {@link RosterQuery}; used by one thread, once. */
  public static final class Builder {
    private final RosterCollection collection;
    private @Nullable Instant modifiedSince;
    private int pageSize = 0;
    private List<RosterCollection> following = List.of();

    private Builder(RosterCollection collection) {
      this.collection = Objects.requireNonNull(collection, "collection");
    }

    /** Only records that the SIS changed since; absent for all; null when absent. */
    public Builder modifiedSince(@Nullable Instant modifiedSince) {
      this.modifiedSince = modifiedSince;
      return this;
    }

    /** Records asked for per page, 1 to 10 000; 0 leaves it to the connector. */
    public Builder pageSize(int pageSize) {
      this.pageSize = pageSize;
      return this;
    }

    /** What will probably be read whole afterwards, in this order; empty when nothing is known. */
    public Builder following(List<RosterCollection> following) {
      this.following = List.copyOf(following);
      return this;
    }

    /** Makes the RosterQuery. */
    public RosterQuery build() {
      return new RosterQuery(this);
    }
  }
}
