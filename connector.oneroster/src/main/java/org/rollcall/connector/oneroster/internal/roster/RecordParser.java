package org.rollcall.connector.oneroster.internal.roster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollcall.connector.api.roster.Finding;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.Severity;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.oneroster.internal.json.Fields;
import org.rollcall.connector.oneroster.internal.json.JsonInput;
import org.rollcall.connector.oneroster.internal.json.Value;
import org.rollcall.connector.oneroster.internal.json.ValueReader;
import org.rollcall.connector.oneroster.internal.paging.Element;

/** Parses the records of one collection for a sink; a record that means nothing is dropped. */
public final class RecordParser implements Element.Parser {
  private final RosterCollection collection;
  private final RecordMapper mapper;
  private final Set<String> wanted;
  private final Consumer<RosterRecord> records;
  private final Consumer<Finding> findings;

  private RecordParser(
      RosterCollection collection,
      RecordMapper mapper,
      Consumer<RosterRecord> records,
      Consumer<Finding> findings) {
    this.collection = collection;
    this.mapper = mapper;
    this.wanted =
        Stream.concat(mapper.fields().stream(), Headers.FIELDS.stream())
            .collect(Collectors.toUnmodifiableSet());
    this.records = records;
    this.findings = findings;
  }

  public static RecordParser of(
      RosterCollection collection, Consumer<RosterRecord> records, Consumer<Finding> findings) {
    return new RecordParser(collection, Mappers.of(collection), records, findings);
  }

  @Override
  public Element parse(JsonInput json) throws IOException {
    if (json.peek() != JsonInput.Kind.OBJECT) {
      json.skipValue();
      return dropped(found("not-a-record", "Something that is no record was left out."));
    }
    return parse(ValueReader.readMembers(json, wanted::contains));
  }

  /** The same of a record that has been read already, with the members that it needs. */
  public Element parse(Value.Members members) {
    var fields = new Fields(members);
    var sourcedId = fields.sourcedId();
    if (sourcedId.isEmpty()) {
      return dropped(
          found("missing-sourcedId", "A record without a sourcedId was left out.", fields));
    }
    var record = mapper.map(Headers.read(sourcedId.get(), fields), fields);
    if (record.isEmpty()) {
      return dropped(
          found(
                  "missing-reference",
                  "A record that names no user or no class was left out.",
                  fields)
              .sourcedId(sourcedId.get()));
    }
    return new Parsed(sourcedId.get().value(), record, oddities(fields, sourcedId.get()));
  }

  private Finding.Builder found(String rule, String sentence) {
    return Finding.builder(Severity.ERROR, collection, rule, sentence);
  }

  /** With what remains of the record that says where it belongs. */
  private Finding.Builder found(String rule, String sentence, Fields fields) {
    return found(rule, sentence).orgs(orgs(fields)).schoolClass(fields.referenceOrNull("class"));
  }

  private static List<SourcedId> orgs(Fields fields) {
    return Stream.of(
            fields.references("school").stream(),
            fields.references("primaryOrg").stream(),
            fields.references("orgs").stream(),
            fields.each("roles").stream().flatMap(role -> role.reference("org").stream()))
        .flatMap(some -> some)
        .distinct()
        .toList();
  }

  private Element dropped(Finding.Builder found) {
    var finding = found.build();
    return new Parsed(
        finding.sourcedId().map(SourcedId::value).orElse(""), Optional.empty(), List.of(finding));
  }

  private List<Finding> oddities(Fields fields, SourcedId id) {
    List<Finding> findings = new ArrayList<>();
    for (var oddity : fields.oddities()) {
      findings.add(
          Finding.builder(Severity.WARNING, collection, oddity.rule(), oddity.sentence())
              .sourcedId(id)
              .build());
    }
    return findings;
  }

  private final class Parsed implements Element {
    private final String id;
    private final Optional<RosterRecord> record;
    private final List<Finding> oddities;

    Parsed(String id, Optional<RosterRecord> record, List<Finding> oddities) {
      this.id = id;
      this.record = record;
      this.oddities = oddities;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public boolean isUsable() {
      return record.isPresent();
    }

    @Override
    public void deliver() {
      record.ifPresent(records);
      oddities.forEach(findings);
    }
  }
}
