package org.rollcall.connector.api.descriptor;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a connector is for, and what the console needs to offer it. The connector makes it once and
 * hands out the same one.
 */
public final class ConnectorDescriptor {
  private final ConnectorId id;
  private final String product;
  private final String vendor;
  private final boolean generic;
  private final String summary;
  private final PartnershipStatus status;
  private final String statusNote;
  private final @Nullable URI documentation;
  private final List<OneRosterVersion> versions;
  private final List<SettingField> fields;
  private final List<SetupStep> setupGuide;
  private final List<EligibilityQuestion> eligibility;
  private final Set<Capability> capabilities;
  private final Limits limits;
  private final List<String> supportContacts;

  private ConnectorDescriptor(Builder builder) {
    this.id = builder.id;
    this.product = builder.product;
    this.vendor = builder.vendor;
    this.generic = builder.generic;
    this.summary = builder.summary;
    this.status = builder.status;
    this.statusNote = builder.statusNote;
    this.documentation = builder.documentation;
    this.versions = List.copyOf(builder.versions);
    this.fields = List.copyOf(builder.fields);
    this.setupGuide = List.copyOf(builder.setupGuide);
    this.eligibility = List.copyOf(builder.eligibility);
    this.capabilities = Set.copyOf(builder.capabilities);
    this.limits = builder.limits;
    this.supportContacts = List.copyOf(builder.supportContacts);
  }

  /** Starts one from what it cannot be without. */
  public static Builder builder(ConnectorId id, String product, String vendor) {
    return new Builder(id, product, vendor);
  }

  /** The identifier, stable over versions. */
  public ConnectorId id() {
    return id;
  }

  /** The product's name, as its maker writes it. */
  public String product() {
    return product;
  }

  /** The maker's name. */
  public String vendor() {
    return vendor;
  }

  /** Whether it is for no product in particular, and so offered after those that are. */
  public boolean generic() {
    return generic;
  }

  /** One sentence: what it connects to. */
  public String summary() {
    return summary;
  }

  /** How far the partnership with the vendor has come. */
  public PartnershipStatus status() {
    return status;
  }

  /** Who can use it, in one sentence. */
  public String statusNote() {
    return statusNote;
  }

  /** The page that the facts were taken from. */
  public Optional<URI> documentation() {
    return Optional.ofNullable(documentation);
  }

  /** OneRoster versions, the preferred one first. */
  public List<OneRosterVersion> versions() {
    return versions;
  }

  /** What an admin fills in, in the order of the page. */
  public List<SettingField> fields() {
    return fields;
  }

  /** What to do in the SIS, in order. */
  public List<SetupStep> setupGuide() {
    return setupGuide;
  }

  /** What decides whether the district can use it. */
  public List<EligibilityQuestion> eligibility() {
    return eligibility;
  }

  /** What the connector can do; what is not named is absent. */
  public Set<Capability> capabilities() {
    return capabilities;
  }

  /** Limits known of the product. */
  public Limits limits() {
    return limits;
  }

  /** Whom to ask, a sentence each. */
  public List<String> supportContacts() {
    return supportContacts;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ConnectorDescriptor that
        && Objects.equals(id, that.id)
        && Objects.equals(product, that.product)
        && Objects.equals(vendor, that.vendor)
        && generic == that.generic
        && Objects.equals(summary, that.summary)
        && Objects.equals(status, that.status)
        && Objects.equals(statusNote, that.statusNote)
        && Objects.equals(documentation, that.documentation)
        && Objects.equals(versions, that.versions)
        && Objects.equals(fields, that.fields)
        && Objects.equals(setupGuide, that.setupGuide)
        && Objects.equals(eligibility, that.eligibility)
        && Objects.equals(capabilities, that.capabilities)
        && Objects.equals(limits, that.limits)
        && Objects.equals(supportContacts, that.supportContacts);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        id,
        product,
        vendor,
        generic,
        summary,
        status,
        statusNote,
        documentation,
        versions,
        fields,
        setupGuide,
        eligibility,
        capabilities,
        limits,
        supportContacts);
  }

  @Override
  public String toString() {
    return "ConnectorDescriptor[" + id + "]";
  }

  /** Collects the parts of one {@link ConnectorDescriptor}; used by one thread, once. */
  public static final class Builder {
    private final ConnectorId id;
    private final String product;
    private final String vendor;
    private boolean generic;
    private String summary = "";
    private PartnershipStatus status = PartnershipStatus.AVAILABLE;
    private String statusNote = "";
    private @Nullable URI documentation;
    private List<OneRosterVersion> versions = List.of();
    private List<SettingField> fields = List.of();
    private List<SetupStep> setupGuide = List.of();
    private List<EligibilityQuestion> eligibility = List.of();
    private Set<Capability> capabilities = Set.of();
    private Limits limits = Limits.none();
    private List<String> supportContacts = List.of();

    private Builder(ConnectorId id, String product, String vendor) {
      this.id = Objects.requireNonNull(id, "id");
      this.product = Objects.requireNonNull(product, "product");
      this.vendor = Objects.requireNonNull(vendor, "vendor");
    }

    /** Whether it is for no product in particular. */
    public Builder generic(boolean generic) {
      this.generic = generic;
      return this;
    }

    /** One sentence: what it connects to. */
    public Builder summary(String summary) {
      this.summary = summary;
      return this;
    }

    /** How far the partnership with the vendor has come. */
    public Builder status(PartnershipStatus status) {
      this.status = status;
      return this;
    }

    /** Who can use it, in one sentence. */
    public Builder statusNote(String statusNote) {
      this.statusNote = statusNote;
      return this;
    }

    /** The page that the facts were taken from; null when absent. */
    public Builder documentation(@Nullable URI documentation) {
      this.documentation = documentation;
      return this;
    }

    /** OneRoster versions, the preferred one first. */
    public Builder versions(List<OneRosterVersion> versions) {
      this.versions = versions;
      return this;
    }

    /** What an admin fills in, in the order of the page. */
    public Builder fields(List<SettingField> fields) {
      this.fields = fields;
      return this;
    }

    /** What to do in the SIS, in order. */
    public Builder setupGuide(List<SetupStep> setupGuide) {
      this.setupGuide = setupGuide;
      return this;
    }

    /** What decides whether the district can use it. */
    public Builder eligibility(List<EligibilityQuestion> eligibility) {
      this.eligibility = eligibility;
      return this;
    }

    /** What the connector can do; what is not named is absent. */
    public Builder capabilities(Set<Capability> capabilities) {
      this.capabilities = capabilities;
      return this;
    }

    /** Limits known of the product. */
    public Builder limits(Limits limits) {
      this.limits = limits;
      return this;
    }

    /** Whom to ask, a sentence each. */
    public Builder supportContacts(List<String> supportContacts) {
      this.supportContacts = supportContacts;
      return this;
    }

    /** Makes the ConnectorDescriptor. */
    public ConnectorDescriptor build() {
      return new ConnectorDescriptor(this);
    }
  }
}
