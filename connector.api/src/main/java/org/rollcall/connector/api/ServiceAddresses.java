package org.rollcall.connector.api;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.descriptor.OneRosterVersion;

/** Where the services of a SIS live. Absolute addresses without a trailing slash. */
public final class ServiceAddresses {
  private final OneRosterVersion version;
  private final URI rostering;
  private final @Nullable URI gradebook;
  private final List<URI> tokenUrls;

  private ServiceAddresses(Builder builder) {
    this.version = builder.version;
    this.rostering = builder.rostering;
    this.gradebook = builder.gradebook;
    this.tokenUrls = List.copyOf(builder.tokenUrls);
  }

  /** Starts one from what it cannot be without. */
  public static Builder builder(OneRosterVersion version, URI rostering) {
    return new Builder(version, rostering);
  }

  /** The OneRoster version spoken there. */
  public OneRosterVersion version() {
    return version;
  }

  /** The root of the rostering service; collections follow it directly. */
  public URI rostering() {
    return rostering;
  }

  /** The root of the gradebook service. */
  public Optional<URI> gradebook() {
    return Optional.ofNullable(gradebook);
  }

  /**
   * Where tokens are had: one when it is known, else the places to try, likeliest first; never
   * empty for OAuth 2.
   */
  public List<URI> tokenUrls() {
    return tokenUrls;
  }

  /** The same with the one token URL that answered. */
  public ServiceAddresses confirmed(URI tokenUrl) {
    return builder(version, rostering).gradebook(gradebook).tokenUrls(List.of(tokenUrl)).build();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ServiceAddresses that
        && Objects.equals(version, that.version)
        && Objects.equals(rostering, that.rostering)
        && Objects.equals(gradebook, that.gradebook)
        && Objects.equals(tokenUrls, that.tokenUrls);
  }

  @Override
  public int hashCode() {
    return Objects.hash(version, rostering, gradebook, tokenUrls);
  }

  @Override
  public String toString() {
    return "ServiceAddresses[" + version + "]";
  }

  /** Collects the parts of one {@link ServiceAddresses}; used by one thread, once. */
  public static final class Builder {
    private final OneRosterVersion version;
    private final URI rostering;
    private @Nullable URI gradebook;
    private List<URI> tokenUrls = List.of();

    private Builder(OneRosterVersion version, URI rostering) {
      this.version = Objects.requireNonNull(version, "version");
      this.rostering = Objects.requireNonNull(rostering, "rostering");
    }

    /** The root of the gradebook service; null when absent. */
    public Builder gradebook(@Nullable URI gradebook) {
      this.gradebook = gradebook;
      return this;
    }

    /**
     * Where tokens are had: one when it is known, else the places to try, likeliest first; never
     * empty for OAuth 2.
     */
    public Builder tokenUrls(List<URI> tokenUrls) {
      this.tokenUrls = tokenUrls;
      return this;
    }

    /** Makes the ServiceAddresses. */
    public ServiceAddresses build() {
      return new ServiceAddresses(this);
    }
  }
}
