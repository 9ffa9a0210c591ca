package org.rollcall.platform.core.finding.exam;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rollcall.connector.api.roster.Org;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.finding.AffectedRecord;
import org.rollcall.platform.core.finding.FindingRule;

/** Looks at organisations, of which there are few. */
final class OrgLook implements CollectionExam.Look {
  private final IdTable table;
  private final Exam exam;
  private final Notes notes;
  private final List<Child> children = new ArrayList<>();

  private record Child(String id, SourcedId parent) {}

  OrgLook(Exam exam, Notes notes) {
    this.table = exam.tables().begin(RosterCollection.ORGS);
    this.exam = exam;
    this.notes = notes;
  }

  @Override
  public Optional<RosterRecord> at(RosterRecord record) {
    var id = record.sourcedId().value();
    table.add(id, 0, !record.active());
    if (record instanceof Org org && record.active()) {
      org.parent().ifPresent(parent -> children.add(new Child(id, parent)));
    }
    return Optional.of(record);
  }

  @Override
  public void end() {
    table.index();
    exam.tables().orgsAreKnown();
    for (var child : children) {
      if (exam.references().missing(RosterCollection.ORGS, child.parent())) {
        notes.add(
            FindingRule.ORG_PARENT_MISSING,
            child.parent().value(),
            null,
            new AffectedRecord(child.id(), null));
      }
    }
    children.clear();
  }
}
