package org.rollcall.connector.api.csv;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.connector.api.roster.RosterCollection;

/** What a CSV package says of itself. */
public final class CsvContents {
  private final OneRosterVersion version;
  private final Map<RosterCollection, CsvMode> modes;
  private final String source;
  private final List<String> remarks;

  private CsvContents(Builder builder) {
    this.version = builder.version;
    this.modes = Map.copyOf(builder.modes);
    this.source = builder.source;
    this.remarks = List.copyOf(builder.remarks);
  }

  /** Starts one from what it cannot be without. */
  public static Builder builder(OneRosterVersion version) {
    return new Builder(version);
  }

  /** The version that the package is written in. */
  public OneRosterVersion version() {
    return version;
  }

  /** How a collection is meant; empty when the package has none, so that nothing is said of it. */
  public Optional<CsvMode> mode(RosterCollection collection) {
    return Optional.ofNullable(modes.get(collection));
  }

  /** The system that wrote the package, as the package says; empty when it does not. */
  public String source() {
    return source;
  }

  /** What a person should know: files and columns that were not read, and why. */
  public List<String> remarks() {
    return remarks;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CsvContents that
        && version == that.version
        && modes.equals(that.modes)
        && source.equals(that.source)
        && remarks.equals(that.remarks);
  }

  @Override
  public int hashCode() {
    return Objects.hash(version, modes, source, remarks);
  }

  @Override
  public String toString() {
    return "CsvContents[" + version + ", " + modes + "]";
  }

  /** Collects the parts of one {@link CsvContents}; used by one thread, once. */
  public static final class Builder {
    private final OneRosterVersion version;
    private final Map<RosterCollection, CsvMode> modes = new EnumMap<>(RosterCollection.class);
    private String source = "";
    private List<String> remarks = List.of();

    private Builder(OneRosterVersion version) {
      this.version = Objects.requireNonNull(version, "version");
    }

    /** How a collection is meant; one that is not named is not in the package. */
    public Builder mode(RosterCollection collection, CsvMode mode) {
      modes.put(collection, mode);
      return this;
    }

    /** The system that wrote the package. */
    public Builder source(String source) {
      this.source = source;
      return this;
    }

    /** What a person should know. */
    public Builder remarks(List<String> remarks) {
      this.remarks = remarks;
      return this;
    }

    /** Makes the CsvContents. */
    public CsvContents build() {
      return new CsvContents(this);
    }
  }
}
