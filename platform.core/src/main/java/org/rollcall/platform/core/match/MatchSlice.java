package org.rollcall.platform.core.match;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.api.roster.User;

/**
 * Some people who are not simply matched.
 *
 * @param people who they are in the roster now, by sourcedId
 * @param schools what schools are called, by sourcedId
 * @param next what to ask for to get the rest; null when there is no more
 */
public record MatchSlice(
    List<MatchedPerson> items,
    Map<SourcedId, User> people,
    Map<String, String> schools,
    @Nullable String next) {
  public MatchSlice {
    items = List.copyOf(items);
    people = Map.copyOf(people);
    schools = Map.copyOf(schools);
  }

  /** Who it is; empty when the roster does not hold the person any more. */
  public Optional<User> who(MatchedPerson person) {
    return Optional.ofNullable(people.get(SourcedId.of(person.sourcedId())));
  }

  /** What the school of a person is called; its sourcedId when that is not known. */
  public String school(MatchedPerson person) {
    return schools.getOrDefault(person.school(), person.school());
  }

  @Override
  public String toString() {
    return "MatchSlice[" + items.size() + "]";
  }
}
