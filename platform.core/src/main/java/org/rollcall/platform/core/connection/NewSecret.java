package org.rollcall.platform.core.connection;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.Secret;

/**
 * A secret that somebody enters for a connection.
 *
 * @param accessKey the key that belongs to it; empty for the one of the current secret
 * @param secrets the secret fields by name
 * @param validity when it can be used; null for as long as secrets of the product usually last
 */
public record NewSecret(
    String accessKey, Map<String, Secret> secrets, @Nullable Validity validity) {
  public NewSecret {
    secrets = Map.copyOf(secrets);
  }

  @Override
  public String toString() {
    return "NewSecret[••••••]";
  }
}
