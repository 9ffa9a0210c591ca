package org.rollcall.connector.simulator.internal.personality;

import com.google.gson.JsonObject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rollcall.connector.simulator.internal.district.Trait;
import org.rollcall.connector.simulator.internal.protocol.ErrorShape;
import org.rollcall.connector.simulator.internal.record.RecordType;
import org.rollcall.connector.simulator.internal.record.Version;

/**
 * One product: where it answers, how large a page may be, what it does differently.
 *
 * @param pageClamp larger pages are cut to this size without a word
 * @param traits what its data has that that of others has not
 */
public record Personality(
    String name,
    Version version,
    Addresses addresses,
    Login login,
    int pageClamp,
    GradebookRules gradebook,
    ErrorShape errors,
    Set<Quirk> quirks,
    Set<Trait> traits) {

  public Personality {
    quirks = Set.copyOf(quirks);
    traits = Set.copyOf(traits);
  }

  static Personality of(
      String name,
      Version version,
      Addresses addresses,
      Login login,
      int clamp,
      GradebookRules gradebook) {
    ErrorShape errors = version == Version.ONE_TWO ? ErrorShape.BARE : ErrorShape.STATUS_INFO_SET;
    return new Personality(
        name, version, addresses, login, clamp, gradebook, errors, Set.of(), Set.of());
  }

  Personality with(ErrorShape other) {
    return new Personality(
        name, version, addresses, login, pageClamp, gradebook, other, quirks, traits);
  }

  Personality with(Quirk... others) {
    var more = EnumSet.noneOf(Quirk.class);
    more.addAll(List.of(others));
    return new Personality(
        name, version, addresses, login, pageClamp, gradebook, errors, more, traits);
  }

  Personality with(Trait... others) {
    return new Personality(
        name, version, addresses, login, pageClamp, gradebook, errors, quirks, Set.of(others));
  }

  public boolean has(Quirk quirk) {
    return quirks.contains(quirk);
  }

  /** Shows a record the way this product does. */
  public JsonObject dress(RecordType type, JsonObject json) {
    return new Dress(this).show(type, json);
  }
}
