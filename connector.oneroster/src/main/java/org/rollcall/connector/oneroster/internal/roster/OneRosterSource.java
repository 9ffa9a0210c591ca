package org.rollcall.connector.oneroster.internal.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.ConnectionContext;
import org.rollcall.connector.api.roster.Cursor;
import org.rollcall.connector.api.roster.RecordSink;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterPage;
import org.rollcall.connector.api.roster.RosterQuery;
import org.rollcall.connector.api.roster.RosterSource;
import org.rollcall.connector.oneroster.internal.http.AnswerFailures.Purpose;
import org.rollcall.connector.oneroster.internal.http.Conversation;
import org.rollcall.connector.oneroster.internal.json.WireTime;
import org.rollcall.connector.oneroster.internal.paging.Following;
import org.rollcall.connector.oneroster.internal.paging.PageCursor;
import org.rollcall.connector.oneroster.internal.paging.PagedCollection;
import org.rollcall.connector.oneroster.internal.paging.PagesAhead;
import org.rollcall.connector.oneroster.internal.profile.Profile;
import org.rollcall.connector.oneroster.internal.profile.Scopes;
import org.rollcall.connector.oneroster.internal.session.Query;
import org.rollcall.connector.oneroster.internal.session.SisSession;

/** The roster of a connection, over OneRoster. */
public final class OneRosterSource implements RosterSource {
  private static final Scopes DEMOGRAPHICS = new Scopes(List.of("roster-demographics.readonly"));

  /** Of these there are some hundreds, where there are ten thousands of others. */
  private static final Set<RosterCollection> SMALL =
      Set.of(RosterCollection.ORGS, RosterCollection.ACADEMIC_SESSIONS, RosterCollection.COURSES);

  private final ConnectionContext context;
  private final Profile profile;
  private final SisSession roster;
  private final PagesAhead ahead = PagesAhead.wherePossible();
  private @Nullable SisSession demographics;

  public OneRosterSource(ConnectionContext context, Profile profile) {
    this.context = context;
    this.profile = profile;
    this.roster = new SisSession(Conversation.patient(context), profile, profile.roster());
  }

  @Override
  public RosterPage readPage(RosterQuery query, Cursor cursor, RecordSink sink) {
    var collection = query.collection();
    var parser = RecordParser.of(collection, sink::accept, sink::accept);
    var page = collection(query).read(place(query, cursor), parser);
    return RosterPage.builder(page.received())
        .next(page.next().map(next -> Cursor.of(next.text())).orElse(null))
        .total(page.total().orElse(null))
        .revision(page.revision().orElse(null))
        .bytes(page.octets())
        .wholeness(page.wholeness().orElse(null))
        .build();
  }

  @Override
  public void close() {
    // Tokens end by themselves, and connections are the platform's.
    ahead.close();
  }

  private PagedCollection collection(RosterQuery query) {
    boolean special =
        query.collection() == RosterCollection.DEMOGRAPHICS || query.modifiedSince().isPresent();
    return new PagedCollection(
        sessionFor(query.collection()),
        () -> question(query),
        Envelopes.of(query.collection()),
        special ? Purpose.EXTRA : Purpose.COLLECTION,
        ahead,
        following(query));
  }

  /** Behind a small collection, all up to the first large one. */
  private Following following(RosterQuery query) {
    var next = new ArrayList<Supplier<Query>>();
    boolean small = SMALL.contains(query.collection());
    for (var collection : query.following()) {
      next.add(() -> question(RosterQuery.builder(collection).build()));
      if (!small || !SMALL.contains(collection)) {
        break;
      }
    }
    return new Following(next, start(query));
  }

  private Query question(RosterQuery query) {
    var question = Query.at(context.addresses().rostering(), query.collection().path());
    query
        .modifiedSince()
        .ifPresent(since -> question.where("dateLastModified", ">", WireTime.moment(since)));
    return question;
  }

  private PageCursor place(RosterQuery query, Cursor cursor) {
    if (!cursor.text().isEmpty()) {
      return PageCursor.parse(cursor.text());
    }
    return start(query);
  }

  private PageCursor start(RosterQuery query) {
    int limit = query.pageSize() > 0 ? query.pageSize() : profile.pageSize();
    return PageCursor.start(limit, profile.sorted());
  }

  /** Demographics need a permission of their own, which is asked for only where they are read. */
  private SisSession sessionFor(RosterCollection collection) {
    if (collection != RosterCollection.DEMOGRAPHICS) {
      return roster;
    }
    if (demographics == null) {
      demographics = new SisSession(Conversation.patient(context), profile, DEMOGRAPHICS);
    }
    return demographics;
  }
}
