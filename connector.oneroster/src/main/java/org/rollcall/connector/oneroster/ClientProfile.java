package org.rollcall.connector.oneroster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.rollcall.connector.api.ConnectionContext;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.oneroster.internal.profile.Profile;
import org.rollcall.connector.oneroster.internal.profile.Scopes;
import org.rollcall.connector.oneroster.internal.profile.TokenStyle;

/** What is particular to a product when it is talked to over OneRoster. */
public final class ClientProfile {
  private final Profile values;

  private ClientProfile(Profile values) {
    this.values = values;
  }

  /** Starts a profile: nothing particular, pages of 100, token by Basic authentication. */
  public static Builder builder() {
    return new Builder();
  }

  Profile values() {
    return values;
  }

  /** Collects the parts of one {@link ClientProfile}; used by one thread, once. */
  public static final class Builder {
    private final List<TokenStyle> styles = new ArrayList<>();
    private Scopes roster = new Scopes(List.of("roster-core.readonly", "roster.readonly"));
    private Scopes gradebook =
        new Scopes(List.of("gradebook.readonly", "gradebook.createput", "gradebook.delete"));
    private int pageSize = 100;
    private boolean sorted = false;
    private Duration unsaidLifetime = Duration.ofHours(1);
    private Optional<String> categoryFilter = Optional.empty();
    private boolean unquotedEmail = false;
    private Function<ConnectionContext, Map<String, String>> headers = context -> Map.of();
    private Function<ConnectionContext, List<ServiceAddresses>> otherAddresses =
        context -> List.of();

    private Builder() {}

    /** Next, asks for a token with key and secret in the Authorization header. */
    public Builder tokenByBasic() {
      styles.add(TokenStyle.BASIC);
      return this;
    }

    /** Next, asks for a token with key and secret in the body. */
    public Builder tokenByBody() {
      styles.add(TokenStyle.BODY);
      return this;
    }

    /**
     * Next, asks for a token with key and secret in the Authorization header, grant type and scope
     * in the query.
     */
    public Builder tokenByQuery() {
      styles.add(TokenStyle.QUERY);
      return this;
    }

    /**
     * Next, signs each request with HMAC-SHA1 instead of asking for a token.
     *
     * @see RFC 5849
     */
    public Builder signedSha1() {
      styles.add(TokenStyle.SIGNED_SHA1);
      return this;
    }

    /**
     * Next, signs each request with HMAC-SHA256 instead of asking for a token.
     *
     * @see RFC 5849
     */
    public Builder signedSha256() {
      styles.add(TokenStyle.SIGNED_SHA256);
      return this;
    }

    /** How long a token is taken to live when its answer does not say; an hour when not set. */
    public Builder tokenLifetimeWhenUnsaid(Duration lifetime) {
      if (lifetime.isNegative() || lifetime.isZero()) {
        throw new IllegalArgumentException("a token lives a while");
      }
      this.unsaidLifetime = lifetime;
      return this;
    }

    /**
     * Reads the categories of a class by a filter on this field of all categories, such as {@code
     * metadata.classId}, instead of by a path below the class.
     */
    public Builder categoriesByFilter(String field) {
      this.categoryFilter = Optional.of(field);
      return this;
    }

    /** Looks for an e-mail address without quotes too, when the filter with quotes finds nobody. */
    public Builder unquotedEmailFilter() {
      this.unquotedEmail = true;
      return this;
    }

    /** Names of the scopes for reading rosters, without prefix; empty when none may be sent. */
    public Builder rosterScopes(List<String> names) {
      this.roster = new Scopes(names);
      return this;
    }

    /** Names of the scopes for gradebooks, without prefix; empty when none may be sent. */
    public Builder gradebookScopes(List<String> names) {
      this.gradebook = new Scopes(names);
      return this;
    }

    /** Records asked for first, 1 to 10 000; fewer are asked for when the SIS refuses. */
    public Builder pageSize(int records) {
      this.pageSize = records;
      return this;
    }

    /** Asks for records sorted by sourcedId, so that none moves between pages. */
    public Builder sorted() {
      this.sorted = true;
      return this;
    }

    /** Headers that every request carries besides, such as a vendor's key. */
    public Builder headers(Function<ConnectionContext, Map<String, String>> extra) {
      this.headers = extra;
      return this;
    }

    /**
     * Addresses to try when a check finds no roster at the resolved ones, likeliest first. They may
     * be of another OneRoster version: which one is spoken is then settled by the check.
     */
    public Builder otherAddresses(Function<ConnectionContext, List<ServiceAddresses>> candidates) {
      this.otherAddresses = candidates;
      return this;
    }

    /** Makes the ClientProfile. */
    public ClientProfile build() {
      var tried = styles.isEmpty() ? List.of(TokenStyle.BASIC) : styles;
      return new ClientProfile(
          new Profile(
              tried,
              roster,
              gradebook,
              pageSize,
              sorted,
              unsaidLifetime,
              categoryFilter,
              unquotedEmail,
              headers,
              otherAddresses));
    }
  }
}
