package org.rollcall.connector.api;

import java.util.Map;
import java.util.Optional;

/**
 * The secret half of a connection: the key, the secret, and further secret fields of the descriptor
 * by name.
 */
public final class Credential {
  private final String key;
  private final Secret secret;
  private final Map<String, Secret> further;

  private Credential(String key, Secret secret, Map<String, Secret> further) {
    this.key = key;
    this.secret = secret;
    this.further = Map.copyOf(further);
  }

  /** Key and secret, as the SIS issued them. */
  public static Credential of(String key, Secret secret) {
    return new Credential(key, secret, Map.of());
  }

  /** The same with further secret fields. */
  public Credential with(Map<String, Secret> furtherFields) {
    return new Credential(key, secret, furtherFields);
  }

  /** The key: client id, consumer key. Not secret by itself, yet kept with the secret. */
  public String key() {
    return key;
  }

  /** The secret. */
  public Secret secret() {
    return secret;
  }

  /** A further secret field; empty when not filled in. */
  public Optional<Secret> further(String name) {
    return Optional.ofNullable(further.get(name));
  }

  /** All further secret fields by name. */
  public Map<String, Secret> further() {
    return further;
  }

  @Override
  public String toString() {
    return "Credential[••••••]";
  }
}
