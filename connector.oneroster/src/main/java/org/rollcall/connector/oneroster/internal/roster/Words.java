package org.rollcall.connector.oneroster.internal.roster;

import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.oneroster.internal.json.Fields;

/** Words of a vocabulary: one that is not in it becomes OTHER and is noted. */
final class Words {
  // 1.2 lets providers extend most vocabularies with tokens of this form.
  private static final String EXTENSION = "ext:";

  private Words() {}

  static <E extends Enum<E>> E read(
      Fields fields, String name, Function<String, E> vocabulary, E other) {
    var found = readOrNull(fields, name, vocabulary, other);
    return found == null ? other : found;
  }

  static <E extends Enum<E>> @Nullable E readOrNull(
      Fields fields, String name, Function<String, E> vocabulary, E other) {
    var word = fields.text(name).orElse("");
    if (word.isEmpty()) {
      return null;
    }
    var found = vocabulary.apply(word);
    var lower = word.toLowerCase(Locale.ROOT);
    if (found == other && !lower.equals("other") && !lower.startsWith(EXTENSION)) {
      fields.note("unknown-word", "The field " + name + " has a word outside the vocabulary.");
    }
    return found;
  }
}
