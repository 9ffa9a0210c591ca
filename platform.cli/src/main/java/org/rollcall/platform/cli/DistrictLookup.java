package org.rollcall.platform.cli;

/** Finds the district that a person named by its id or its name. */
final class DistrictLookup {
  private DistrictLookup() {}

  static long find(Api api, String named) {
    return Fields.list(api.get("/districts")).stream()
        .filter(one -> one.text("id").equals(named) || one.text("name").equalsIgnoreCase(named))
        .findFirst()
        .map(one -> one.number("id"))
        .orElseThrow(
            () ->
                new CommandFailure(
                    "There is no district \"%s\"; \"rollcall districts\" lists them."
                        .formatted(named)));
  }
}
