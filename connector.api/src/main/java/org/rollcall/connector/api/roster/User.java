package org.rollcall.connector.api.roster;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person in a roster: student, teacher, parent or staff. Passwords are never read.
 *
 * @see OneRoster 1.2 Rostering, UserDType
 */
public final class User implements RosterRecord {
  private final RecordHeader header;
  private final PersonName name;
  private final boolean enabledUser;
  private final @Nullable String username;
  private final @Nullable String email;
  private final @Nullable String identifier;
  private final @Nullable String userMasterIdentifier;
  private final @Nullable String sms;
  private final @Nullable String phone;
  private final @Nullable SourcedId primaryOrg;
  private final List<UserId> userIds;
  private final List<RoleAssignment> roles;
  private final List<SourcedId> agents;
  private final List<String> grades;

  private User(Builder builder) {
    this.header = builder.header;
    this.name = builder.name;
    this.enabledUser = builder.enabledUser;
    this.username = builder.username;
    this.email = builder.email;
    this.identifier = builder.identifier;
    this.userMasterIdentifier = builder.userMasterIdentifier;
    this.sms = builder.sms;
    this.phone = builder.phone;
    this.primaryOrg = builder.primaryOrg;
    this.userIds = List.copyOf(builder.userIds);
    this.roles = List.copyOf(builder.roles);
    this.agents = List.copyOf(builder.agents);
    this.grades = List.copyOf(builder.grades);
  }

  /** Starts one from what it cannot be without. */
  public static Builder builder(RecordHeader header, PersonName name) {
    return new Builder(header, name);
  }

  /** Starts one that is like another, of which everything but header and name may be changed. */
  public static Builder builder(User like) {
    return new Builder(like.header, like.name)
        .enabledUser(like.enabledUser)
        .username(like.username)
        .email(like.email)
        .identifier(like.identifier)
        .userMasterIdentifier(like.userMasterIdentifier)
        .sms(like.sms)
        .phone(like.phone)
        .primaryOrg(like.primaryOrg)
        .userIds(like.userIds)
        .roles(like.roles)
        .agents(like.agents)
        .grades(like.grades);
  }

  @Override
  public RecordHeader header() {
    return header;
  }

  /** How the person is called. */
  public PersonName name() {
    return name;
  }

  /** False when the SIS has curtailed the person's access. */
  public boolean enabledUser() {
    return enabledUser;
  }

  /** The sign-in name at the SIS. */
  public Optional<String> username() {
    return Optional.ofNullable(username);
  }

  /** The e-mail address, as the SIS writes it. */
  public Optional<String> email() {
    return Optional.ofNullable(email);
  }

  /** The number that people know. */
  public Optional<String> identifier() {
    return Optional.ofNullable(identifier);
  }

  /** The identifier that links accounts of one person. */
  public Optional<String> userMasterIdentifier() {
    return Optional.ofNullable(userMasterIdentifier);
  }

  /** A number for text messages. */
  public Optional<String> sms() {
    return Optional.ofNullable(sms);
  }

  /** A telephone number. */
  public Optional<String> phone() {
    return Optional.ofNullable(phone);
  }

  /** The main organisation. */
  public Optional<SourcedId> primaryOrg() {
    return Optional.ofNullable(primaryOrg);
  }

  /** Identifiers at other systems. */
  public List<UserId> userIds() {
    return userIds;
  }

  /** Roles; empty when the SIS gives none. */
  public List<RoleAssignment> roles() {
    return roles;
  }

  /** Parents and guardians of a student, or the reverse. */
  public List<SourcedId> agents() {
    return agents;
  }

  /** Grade levels of a student, as the SIS writes them. */
  public List<String> grades() {
    return grades;
  }

  /** Whether one of the roles is this one. */
  public boolean hasRole(UserRole role) {
    return roles.stream().anyMatch(assignment -> assignment.role() == role);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof User that
        && Objects.equals(header, that.header)
        && Objects.equals(name, that.name)
        && enabledUser == that.enabledUser
        && Objects.equals(username, that.username)
        && Objects.equals(email, that.email)
        && Objects.equals(identifier, that.identifier)
        && Objects.equals(userMasterIdentifier, that.userMasterIdentifier)
        && Objects.equals(sms, that.sms)
        && Objects.equals(phone, that.phone)
        && Objects.equals(primaryOrg, that.primaryOrg)
        && Objects.equals(userIds, that.userIds)
        && Objects.equals(roles, that.roles)
        && Objects.equals(agents, that.agents)
        && Objects.equals(grades, that.grades);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        header,
        name,
        enabledUser,
        username,
        email,
        identifier,
        userMasterIdentifier,
        sms,
        phone,
        primaryOrg,
        userIds,
        roles,
        agents,
        grades);
  }

  @Override
  public String toString() {
    return "User[" + header.sourcedId() + "]";
  }

  /** Collects the parts of one {@link User}; used by one thread, once. */
  public static final class Builder {
    private final RecordHeader header;
    private final PersonName name;
    private boolean enabledUser = true;
    private @Nullable String username;
    private @Nullable String email;
    private @Nullable String identifier;
    private @Nullable String userMasterIdentifier;
    private @Nullable String sms;
    private @Nullable String phone;
    private @Nullable SourcedId primaryOrg;
    private List<UserId> userIds = List.of();
    private List<RoleAssignment> roles = List.of();
    private List<SourcedId> agents = List.of();
    private List<String> grades = List.of();

    private Builder(RecordHeader header, PersonName name) {
      this.header = Objects.requireNonNull(header, "header");
      this.name = Objects.requireNonNull(name, "name");
    }

    /** False when the SIS has curtailed the person's access. */
    public Builder enabledUser(boolean enabledUser) {
      this.enabledUser = enabledUser;
      return this;
    }

    /** The sign-in name at the SIS; null when absent. */
    public Builder username(@Nullable String username) {
      this.username = username;
      return this;
    }

    /** The e-mail address, as the SIS writes it; null when absent. */
    public Builder email(@Nullable String email) {
      this.email = email;
      return this;
    }

    /** The number that people know; null when absent. */
    public Builder identifier(@Nullable String identifier) {
      this.identifier = identifier;
      return this;
    }

    /** The identifier that links accounts of one person; null when absent. */
    public Builder userMasterIdentifier(@Nullable String userMasterIdentifier) {
      this.userMasterIdentifier = userMasterIdentifier;
      return this;
    }

    /** A number for text messages; null when absent. */
    public Builder sms(@Nullable String sms) {
      this.sms = sms;
      return this;
    }

    /** A telephone number; null when absent. */
    public Builder phone(@Nullable String phone) {
      this.phone = phone;
      return this;
    }

    /** The main organisation; null when absent. */
    public Builder primaryOrg(@Nullable SourcedId primaryOrg) {
      this.primaryOrg = primaryOrg;
      return this;
    }

    /** Identifiers at other systems. */
    public Builder userIds(List<UserId> userIds) {
      this.userIds = userIds;
      return this;
    }

    /** Roles; empty when the SIS gives none. */
    public Builder roles(List<RoleAssignment> roles) {
      this.roles = roles;
      return this;
    }

    /** Parents and guardians of a student, or the reverse. */
    public Builder agents(List<SourcedId> agents) {
      this.agents = agents;
      return this;
    }

    /** Grade levels of a student, as the SIS writes them. */
    public Builder grades(List<String> grades) {
      this.grades = grades;
      return this;
    }

    /** Makes the User. */
    public User build() {
      return new User(this);
    }
  }
}
