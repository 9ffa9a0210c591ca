package org.rollcall.connector.api.roster;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A school, a district or another organisation.
 *
 * @see OneRoster 1.2 Rostering, OrgDType
 */
public final class Org implements RosterRecord {
  private final RecordHeader header;
  private final String name;
  private final OrgType type;
  private final @Nullable String identifier;
  private final @Nullable SourcedId parent;

  private Org(Builder builder) {
    this.header = builder.header;
    this.name = builder.name;
    this.type = builder.type;
    this.identifier = builder.identifier;
    this.parent = builder.parent;
  }

  /** Starts one from what it cannot be without. */
  public static Builder builder(RecordHeader header, String name, OrgType type) {
    return new Builder(header, name, type);
  }

  @Override
  public RecordHeader header() {
    return header;
  }

  /** The name; empty when the SIS has none. */
  public String name() {
    return name;
  }

  /** What kind of organisation it is. */
  public OrgType type() {
    return type;
  }

  /** The identifier that people know, an NCES number for instance. */
  public Optional<String> identifier() {
    return Optional.ofNullable(identifier);
  }

  /** The organisation above it. */
  public Optional<SourcedId> parent() {
    return Optional.ofNullable(parent);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Org that
        && Objects.equals(header, that.header)
        && Objects.equals(name, that.name)
        && Objects.equals(type, that.type)
        && Objects.equals(identifier, that.identifier)
        && Objects.equals(parent, that.parent);
  }

  @Override
  public int hashCode() {
    return Objects.hash(header, name, type, identifier, parent);
  }

  @Override
  public String toString() {
    return "Org[" + header.sourcedId() + "]";
  }

  /** Collects the parts of one {@link Org}; used by one thread, once. */
  public static final class Builder {
    private final RecordHeader header;
    private final String name;
    private final OrgType type;
    private @Nullable String identifier;
    private @Nullable SourcedId parent;

    private Builder(RecordHeader header, String name, OrgType type) {
      this.header = Objects.requireNonNull(header, "header");
      this.name = Objects.requireNonNull(name, "name");
      this.type = Objects.requireNonNull(type, "type");
    }

    /** The identifier that people know, an NCES number for instance; null when absent. */
    public Builder identifier(@Nullable String identifier) {
      this.identifier = identifier;
      return this;
    }

    /** The organisation above it; null when absent. */
    public Builder parent(@Nullable SourcedId parent) {
      this.parent = parent;
      return this;
    }

    /** Makes the Org. */
    public Org build() {
      return new Org(this);
    }
  }
}
