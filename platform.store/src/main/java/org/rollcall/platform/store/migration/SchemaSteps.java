package org.rollcall.platform.store.migration;

import java.util.List;

/**
 * The steps of the schema, ascending. Each is a script for every kind of database, of one name, in
 * the folder of that kind; what was once released is never changed.
 */
public final class SchemaSteps {
  private static final List<String> SCRIPTS =
      List.of(
          "V001__first.sql",
          "V002__eligibility.sql",
          "V003__credential_slots.sql",
          "V004__audit.sql",
          "V005__living_together.sql",
          "V006__probe.sql",
          "V007__ending_answers.sql",
          "V008__guard.sql",
          "V009__findings.sql",
          "V010__reach.sql",
          "V012__review.sql",
          "V013__telling.sql",
          "V015__email_match.sql",
          "V019__when.sql",
          "V020__nodes.sql",
          "V021__rollover.sql",
          "V022__run_package.sql",
          "V023__scope.sql",
          "V024__enrollment_ref.sql",
          "V026__notes_and_confirmed_accounts.sql",
          "V028__bad_rows.sql",
          "V029__grace.sql",
          "V030__classes_outside.sql",
          "V031__grace_of_groups.sql",
          "V033__person_text.sql",
          "V034__suspended.sql");

  private SchemaSteps() {}

  /** Those for the kind of database beside whose scripts a class lies. */
  public static List<Migration> beside(Class<?> neighbour) {
    return SCRIPTS.stream().map(name -> Migration.beside(neighbour, name)).toList();
  }
}
