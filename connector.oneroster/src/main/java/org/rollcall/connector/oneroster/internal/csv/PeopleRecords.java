package org.rollcall.connector.oneroster.internal.csv;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.Finding;
import org.rollcall.connector.api.roster.RecordSink;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.Severity;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.api.roster.User;
import org.rollcall.connector.oneroster.internal.json.Fields;
import org.rollcall.connector.oneroster.internal.json.Value;
import org.rollcall.connector.oneroster.internal.roster.RecordParser;

/** People of 1.2, whose roles stand in a file of their own. */
final class PeopleRecords implements Records {
  private final RoleJoin join;
  private final PeopleWithRoles roles;
  private final boolean everybody;
  private final RecordParser parser;
  private @Nullable RecordSink to;
  private List<Value> told = List.of();

  /**
   * Reads people.
   *
   * @param everybody whether whoever is not among the people is gone, though roles be told
   */
  PeopleRecords(RoleJoin join, PeopleWithRoles roles, boolean everybody) {
    this.everybody = everybody;
    this.join = join;
    this.roles = roles;
    this.parser =
        RecordParser.of(
            RosterCollection.USERS,
            this::accept,
            finding -> Objects.requireNonNull(to).accept(finding));
  }

  @Override
  public boolean next(RecordSink sink) throws IOException {
    var joined = join.next();
    if (joined == null) {
      return false;
    }
    to = sink;
    told = joined.roles();
    if (joined.person() != null) {
      parser.parse(joined.person()).deliver();
    } else if (everybody) {
      sink.accept(ofNobody(joined.id(), told));
    } else {
      roles
          .held(joined.id(), told)
          .ifPresentOrElse(sink::accept, () -> sink.accept(ofNobody(joined.id(), told)));
    }
    return true;
  }

  private void accept(RosterRecord record) {
    Objects.requireNonNull(to)
        .accept(record instanceof User user && user.active() ? roles.with(user, told) : record);
  }

  private static Finding ofNobody(String id, List<Value> told) {
    return Finding.builder(
            Severity.ERROR,
            RosterCollection.USERS,
            "missing-reference",
            "A role of somebody who is not in users.csv was left out.")
        .sourcedId(id.isBlank() ? null : SourcedId.of(id))
        .orgs(
            told.stream()
                .filter(Value.Members.class::isInstance)
                .map(role -> new Fields((Value.Members) role))
                .flatMap(role -> role.reference("org").stream())
                .distinct()
                .toList())
        .build();
  }

  @Override
  public long octets() {
    return join.octets();
  }

  @Override
  public void close() throws IOException {
    join.close();
  }
}
