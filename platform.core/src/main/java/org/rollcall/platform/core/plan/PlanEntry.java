package org.rollcall.platform.core.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.roster.FieldChange;

/**
 * One change of a plan.
 *
 * @param number its place in the plan
 * @param reason why it goes; null unless it is a removal
 * @param title how a person knows the record
 * @param school the school it counts at; null when it names none
 * @param schoolName how a person knows the school; empty when it names none
 * @param schoolClass the class it is or belongs to; null when it is about none
 * @param className how a person knows the class; empty when it is about none
 * @param ended whether it belongs to terms that are over, and raises no alarm
 * @param suspicious whether an alarm is about it
 * @param approved whether a decision that still counts is about it
 * @param conflict of an undo: it has changed again since, and stays as it is
 * @param fields what differs; of an addition and a removal all its fields
 */
public record PlanEntry(
    long number,
    ChangeKind kind,
    @Nullable RemovalReason reason,
    RosterType type,
    SourcedId id,
    String title,
    @Nullable SourcedId school,
    String schoolName,
    @Nullable SourcedId schoolClass,
    String className,
    boolean ended,
    boolean suspicious,
    boolean approved,
    boolean conflict,
    List<FieldChange> fields) {
  public PlanEntry {
    fields = List.copyOf(fields);
  }

  @Override
  public String toString() {
    return "PlanEntry[" + kind + " " + type + "]";
  }
}
