package org.rollcall.connector.simulator.internal.personality;

/**
 * What may be written.
 *
 * @param titleLimit the longest title of a line item
 * @param titlesAreCut whether longer ones are cut instead of refused
 * @param category what becomes of a line item's category
 */
public record GradebookRules(int titleLimit, boolean titlesAreCut, CategoryRule category) {

  private static final int NO_LIMIT = 255;

  /** What becomes of a line item's category. */
  public enum CategoryRule {
    /** There must be one, by sourcedId. */
    REQUIRED,
    /** There may be one, by sourcedId. */
    OPTIONAL,
    /** Without one the line item lands in "Uncategorized". */
    UNCATEGORIZED,
    /** Without one the line item gets the class's default category. */
    DEFAULT,
    /** The same, and it may be named by code or by title; an ambiguous title is refused. */
    MATCHED
  }

  static GradebookRules of(CategoryRule category) {
    return new GradebookRules(NO_LIMIT, false, category);
  }

  GradebookRules titlesUpTo(int limit) {
    return new GradebookRules(limit, false, category);
  }

  GradebookRules titlesCutTo(int limit) {
    return new GradebookRules(limit, true, category);
  }
}
