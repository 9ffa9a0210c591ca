package org.rollcall.connector.oneroster.internal.gradebook;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.rollcall.connector.api.ConnectionContext;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.api.gradebook.Category;
import org.rollcall.connector.api.gradebook.Gradebook;
import org.rollcall.connector.api.gradebook.LineItem;
import org.rollcall.connector.api.gradebook.Result;
import org.rollcall.connector.api.gradebook.WriteReceipt;
import org.rollcall.connector.api.roster.AcademicSession;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.oneroster.internal.http.AnswerFailures.Purpose;
import org.rollcall.connector.oneroster.internal.http.Conversation;
import org.rollcall.connector.oneroster.internal.profile.Profile;
import org.rollcall.connector.oneroster.internal.roster.Envelopes;
import org.rollcall.connector.oneroster.internal.roster.RecordParser;
import org.rollcall.connector.oneroster.internal.session.Query;
import org.rollcall.connector.oneroster.internal.session.SisSession;

/** The gradebook of a connection, over OneRoster. */
public final class OneRosterGradebook implements Gradebook {
  // The standard's names for many and for one.
  private static final Set<String> CATEGORIES = Set.of("categories", "category");
  private static final Set<String> LINE_ITEMS = Set.of("lineItems", "lineItem");
  private static final Set<String> RESULTS = Set.of("results", "result");

  private final ConnectionContext context;
  private final Profile profile;
  private final URI root;
  private final GradebookReads gradebook;
  private final GradebookReads roster;
  private final GradebookWrites writes;
  private final RecordWriter writer;

  public OneRosterGradebook(ConnectionContext context, Profile profile, URI root) {
    this.context = context;
    this.profile = profile;
    this.root = root;
    var terms = Conversation.patient(context);
    var session = new SisSession(terms, profile, profile.gradebook());
    // Grading periods belong to the roster, and need its permission.
    var rostering = new SisSession(terms, profile, profile.roster());
    this.gradebook = new GradebookReads(session, profile.pageSize());
    this.roster = new GradebookReads(rostering, profile.pageSize());
    this.writes = new GradebookWrites(session);
    this.writer = new RecordWriter(context.addresses(), root);
  }

  @Override
  public List<Category> categories(SourcedId schoolClass) {
    Supplier<Query> ofClass = () -> CategoryQuestion.ofClass(root, profile, schoolClass.value());
    if (context.addresses().version() == OneRosterVersion.V1_2) {
      return gradebook.all(ofClass, CATEGORIES, CategoryMapper::map);
    }
    try {
      return gradebook.all(ofClass, CATEGORIES, CategoryMapper::map, Purpose.EXTRA);
    } catch (SisException e) {
      if (e.kind() != FailureKind.NOT_OFFERED) {
        throw e;
      }
      // 1.1 prescribes categories of the whole system only; many systems have both.
      return gradebook.all(
          () -> CategoryQuestion.ofSystem(root), CATEGORIES, CategoryMapper::map, Purpose.EXTRA);
    }
  }

  @Override
  public List<AcademicSession> gradingPeriods(SourcedId term) {
    List<AcademicSession> periods = new ArrayList<>();
    roster.walk(
        () -> Query.at(context.addresses().rostering(), "terms", term.value(), "gradingPeriods"),
        Envelopes.SESSIONS,
        RecordParser.of(
            RosterCollection.ACADEMIC_SESSIONS,
            record -> periods.add((AcademicSession) record),
            finding -> {}),
        Purpose.NESTED);
    return List.copyOf(periods);
  }

  @Override
  public List<LineItem> lineItems(SourcedId schoolClass) {
    return gradebook.all(
        () -> at("classes", schoolClass, "lineItems"), LINE_ITEMS, LineItemMapper::map);
  }

  @Override
  public List<Result> results(SourcedId schoolClass, SourcedId lineItem) {
    return gradebook.all(
        () ->
            Query.at(
                root, "classes", schoolClass.value(), "lineItems", lineItem.value(), "results"),
        RESULTS,
        ResultMapper::map);
  }

  @Override
  public Optional<LineItem> findLineItem(SourcedId lineItem) {
    return gradebook.one(
        at("lineItems", lineItem), LINE_ITEMS, LineItemMapper::map, LineItem::header);
  }

  @Override
  public Optional<Result> findResult(SourcedId result) {
    return gradebook.one(at("results", result), RESULTS, ResultMapper::map, Result::header);
  }

  @Override
  public WriteReceipt putLineItem(LineItem lineItem) {
    return writes.put(
        at("lineItems", lineItem.header().sourcedId()).address(),
        writer.lineItem(lineItem, context.clock().instant()));
  }

  @Override
  public WriteReceipt putResult(Result result) {
    return writes.put(
        at("results", result.header().sourcedId()).address(),
        writer.result(result, context.clock().instant()));
  }

  @Override
  public WriteReceipt deleteLineItem(SourcedId lineItem) {
    return writes.delete(at("lineItems", lineItem).address());
  }

  @Override
  public WriteReceipt deleteResult(SourcedId result) {
    return writes.delete(at("results", result).address());
  }

  @Override
  public void close() {
    // Tokens end by themselves, and connections are the platform's.
  }

  private Query at(String collection, SourcedId id, String... further) {
    var query = Query.at(root, collection, id.value());
    return further.length == 0 ? query : Query.at(query.address(), further);
  }
}
