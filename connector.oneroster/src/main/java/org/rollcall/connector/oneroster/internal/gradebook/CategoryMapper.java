package org.rollcall.connector.oneroster.internal.gradebook;

import java.util.Optional;
import org.rollcall.connector.api.gradebook.Category;
import org.rollcall.connector.oneroster.internal.json.Fields;
import org.rollcall.connector.oneroster.internal.roster.Headers;

/** Category: 1.1 and 1.2 alike, save for the weight. */
final class CategoryMapper {
  private CategoryMapper() {}

  static Optional<Category> map(Fields fields) {
    return fields
        .sourcedId()
        .map(
            id ->
                Category.builder(Headers.read(id, fields), fields.text("title").orElse(""))
                    .weight(fields.number("weight"))
                    .build());
  }
}
