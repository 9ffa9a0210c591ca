package org.rollcall.platform.core.plan;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.SourcedId;

/**
 * One reason why the guard holds a plan.
 *
 * @param type what it is about
 * @param school at which school; null when it is about all of them
 * @param schoolName how a person knows the school; empty when it is about all of them
 * @param schoolClass in which class; null unless the rule is about classes
 * @param className how a person knows the class; empty unless the rule is about classes
 * @param hit how many records would be removed or changed
 * @param of of how many there were at the last good run
 */
public record Alarm(
    GuardRule rule,
    RosterType type,
    @Nullable SourcedId school,
    String schoolName,
    @Nullable SourcedId schoolClass,
    String className,
    long hit,
    long of) {

  /** The share that was hit; 100 when there was nothing. */
  public int percent() {
    return of <= 0 ? 100 : (int) Math.min(100, hit * 100 / of);
  }

  /** One sentence for a person, without a full stop. */
  public String sentence() {
    return switch (rule) {
      case REMOVED -> share() + " would be removed";
      case CHANGED -> share() + " would be changed";
      case CLASS ->
          String.format(
              Locale.US, "the class %s would lose %,d of its %,d members", className, hit, of);
      case SHRUNK ->
          String.format(
              Locale.US,
              "the SIS sent %,d %s fewer than the %,d of the last good run",
              hit,
              sent(),
              of);
      case EMPTY ->
          String.format(
              Locale.US, "the SIS sent no %s at all, where the last good run had %,d", sent(), of);
    };
  }

  /** A school secretary knows no orgs and no users. */
  private String sent() {
    return switch (type.collection()) {
      case ORGS -> "schools and organizations";
      case ACADEMIC_SESSIONS -> "terms";
      case USERS -> "people";
      default -> type.collection().path();
    };
  }

  /** With a decimal where there is one: 10.1 % is beyond a limit of 10 %. */
  private String exactPercent() {
    long tenths = of <= 0 ? 1000 : Math.min(1000, Math.round(hit * 1000.0 / of));
    return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
  }

  private String share() {
    return String.format(
        Locale.US,
        "%s %% of the %s%s (%,d of %,d)",
        exactPercent(),
        type.words(),
        schoolName.isEmpty() ? "" : " at " + schoolName,
        hit,
        of);
  }
}
