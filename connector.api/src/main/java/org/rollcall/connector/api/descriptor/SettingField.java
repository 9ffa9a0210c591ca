package org.rollcall.connector.api.descriptor;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One thing that an admin fills in to connect. */
public final class SettingField {
  private final String name;
  private final String label;
  private final String help;
  private final String example;
  private final String defaultValue;
  private final boolean secret;
  private final boolean required;
  private final boolean advanced;
  private final List<SettingChoice> choices;

  private SettingField(Builder builder) {
    this.name = builder.name;
    this.label = builder.label;
    this.help = builder.help;
    this.example = builder.example;
    this.defaultValue = builder.defaultValue;
    this.secret = builder.secret;
    this.required = builder.required;
    this.advanced = builder.advanced;
    this.choices = List.copyOf(builder.choices);
  }

  /** Starts one from what it cannot be without. */
  public static Builder builder(String name, String label) {
    return new Builder(name, label);
  }

  /**
   * The name under which the value is kept, such as {@code hostUrl}; the well-known ones are
   * constants here.
   */
  public String name() {
    return name;
  }

  /** The label beside the input. */
  public String label() {
    return label;
  }

  /** Where to find the value, in one sentence. */
  public String help() {
    return help;
  }

  /** An example value. */
  public String example() {
    return example;
  }

  /** What stands in the input at first; for a dated default the help says of when. */
  public String defaultValue() {
    return defaultValue;
  }

  /** Whether the value is part of the credential: stored encrypted, never shown again. */
  public boolean secret() {
    return secret;
  }

  /** Whether it must be filled in. */
  public boolean required() {
    return required;
  }

  /** Whether it is folded away at first. */
  public boolean advanced() {
    return advanced;
  }

  /**
   * The values among which an admin chooses, the usual one first; empty when any text may be typed.
   * The platform refuses a value that is not among them.
   */
  public List<SettingChoice> choices() {
    return choices;
  }

  /** Name of the address that the SIS shows. */
  public static final String HOST_URL = "hostUrl";

  /** Name of the key, called consumer key, client id or access key. */
  public static final String ACCESS_KEY = "accessKey";

  /** Name of the secret. */
  public static final String SECRET_CODE = "secretCode";

  /** Name of the token URL, where an admin must give it. */
  public static final String TOKEN_URL = "tokenUrl";

  /** Name of the e-mail address of a teacher, used to check a connection. */
  public static final String TEACHER_EMAIL = "teacherEmail";

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SettingField that
        && Objects.equals(name, that.name)
        && Objects.equals(label, that.label)
        && Objects.equals(help, that.help)
        && Objects.equals(example, that.example)
        && Objects.equals(defaultValue, that.defaultValue)
        && secret == that.secret
        && required == that.required
        && advanced == that.advanced
        && Objects.equals(choices, that.choices);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        name, label, help, example, defaultValue, secret, required, advanced, choices);
  }

  @Override
  public String toString() {
    return "SettingField[" + name + "]";
  }

  /** Collects the parts of one {@link SettingField}; used by one thread, once. */
  public static final class Builder {
    private final String name;
    private final String label;
    private String help = "";
    private String example = "";
    private String defaultValue = "";
    private boolean secret = false;
    private boolean required = true;
    private boolean advanced = false;
    private List<SettingChoice> choices = List.of();

    private Builder(String name, String label) {
      this.name = Objects.requireNonNull(name, "name");
      this.label = Objects.requireNonNull(label, "label");
    }

    /** Where to find the value, in one sentence. */
    public Builder help(String help) {
      this.help = help;
      return this;
    }

    /** An example value. */
    public Builder example(String example) {
      this.example = example;
      return this;
    }

    /** What stands in the input at first; for a dated default the help says of when. */
    public Builder defaultValue(String defaultValue) {
      this.defaultValue = defaultValue;
      return this;
    }

    /** Whether the value is part of the credential: stored encrypted, never shown again. */
    public Builder secret(boolean secret) {
      this.secret = secret;
      return this;
    }

    /** Whether it must be filled in. */
    public Builder required(boolean required) {
      this.required = required;
      return this;
    }

    /** Whether it is folded away at first. */
    public Builder advanced(boolean advanced) {
      this.advanced = advanced;
      return this;
    }

    /** The values among which an admin chooses; empty when any text may be typed. */
    public Builder choices(List<SettingChoice> choices) {
      this.choices = choices;
      return this;
    }

    /** Makes the SettingField. */
    public SettingField build() {
      return new SettingField(this);
    }
  }
}
