package org.rollcall.platform.store.roster;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rollcall.connector.api.roster.User;

/** By what a person is found and ordered. */
final class PersonKeys {
  private PersonKeys() {}

  /** Family name first. */
  static String sortKey(User user) {
    return Folded.of(user.name().familyName() + " " + user.name().givenName());
  }

  /** The texts whose beginnings find the person; none begins another. */
  static List<String> searchKeys(User user) {
    var name = user.name();
    var keys = new TreeSet<String>();
    Stream.of(
            Optional.of(name.familyName() + " " + name.givenName()),
            Optional.of(name.givenName() + " " + name.familyName()),
            Optional.of(name.display()),
            name.preferredLastName().map(family -> family + " " + name.display()),
            user.email(),
            user.username(),
            user.identifier())
        .flatMap(Optional::stream)
        .map(Folded::of)
        .filter(key -> !key.isEmpty())
        .forEach(keys::add);
    keys.removeIf(key -> beginsAnother(key, keys));
    return List.copyOf(keys);
  }

  private static boolean beginsAnother(String key, NavigableSet<String> keys) {
    var longer = keys.higher(key);
    return longer != null && longer.startsWith(key);
  }
}
