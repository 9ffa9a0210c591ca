package org.rollcall.platform.core.testing;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.AddressResolution;
import org.rollcall.connector.api.CheckListener;
import org.rollcall.connector.api.CheckStep;
import org.rollcall.connector.api.ConnectionCheck;
import org.rollcall.connector.api.ConnectionContext;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.Settings;
import org.rollcall.connector.api.SisConnector;
import org.rollcall.connector.api.csv.CsvPackage;
import org.rollcall.connector.api.csv.CsvRoster;
import org.rollcall.connector.api.csv.CsvRosters;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.connector.api.descriptor.ConnectorId;
import org.rollcall.connector.api.descriptor.EligibilityQuestion;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.connector.api.descriptor.SettingField;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.api.gradebook.Gradebook;
import org.rollcall.connector.api.roster.Cursor;
import org.rollcall.connector.api.roster.Org;
import org.rollcall.connector.api.roster.OrgType;
import org.rollcall.connector.api.roster.RecordHeader;
import org.rollcall.connector.api.roster.RecordSink;
import org.rollcall.connector.api.roster.RecordStatus;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterPage;
import org.rollcall.connector.api.roster.RosterQuery;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.RosterSource;
import org.rollcall.connector.api.roster.SourcedId;

/** A connector to nothing: it serves the records that a test gives it, two to a page. */
public final class FakeSis implements SisConnector, CsvRosters {
  public static final ConnectorId ID = ConnectorId.of("fake-sis");
  private static final int PAGE = 2;

  private final Map<RosterCollection, List<RosterRecord>> records =
      new EnumMap<>(RosterCollection.class);
  private final List<RosterQuery> asked = new CopyOnWriteArrayList<>();
  private volatile Runnable beforePage = () -> {};
  private volatile Consumer<RosterQuery> onPage = query -> {};
  private volatile Runnable check = () -> {};
  private volatile boolean checkPasses = true;
  private volatile Map<String, String> found = Map.of();
  private volatile @Nullable Long total;
  private volatile Changes changes = Changes.TELLS;
  private final Map<RosterCollection, Instant> askedSince = new ConcurrentHashMap<>();
  private volatile boolean counts;
  private volatile List<EligibilityQuestion> questions = List.of();
  private volatile Set<String> taken = Set.of();

  /** A school that the SIS counts. */
  public static RosterRecord school(String id, String name) {
    return school(id, name, RecordStatus.ACTIVE);
  }

  /** A school with a status. */
  public static RosterRecord school(String id, String name, RecordStatus status) {
    var header = RecordHeader.builder(SourcedId.of(id)).status(status).build();
    return Org.builder(header, name, OrgType.SCHOOL).build();
  }

  /** A school that changed at a moment. */
  public static RosterRecord school(
      String id, String name, RecordStatus status, Instant changedAt) {
    var header =
        RecordHeader.builder(SourcedId.of(id)).status(status).dateLastModified(changedAt).build();
    return Org.builder(header, name, OrgType.SCHOOL).build();
  }

  /** From now on these are its schools. */
  public FakeSis withSchools(RosterRecord... schools) {
    records.put(RosterCollection.ORGS, List.of(schools));
    return this;
  }

  /** From now on these are its records of a collection. */
  public FakeSis with(RosterCollection collection, RosterRecord... served) {
    records.put(collection, List.of(served));
    return this;
  }

  /** From now on it rejects every secret but these. */
  public void takesOnly(String... secrets) {
    taken = Set.of(secrets);
  }

  private boolean takes(ConnectionContext context) {
    return taken.isEmpty() || taken.contains(context.credential().secret().reveal());
  }

  /** What it says to have of each collection, whatever it serves. */
  public void says(long said) {
    total = said;
  }

  /** From now on it says of each collection how many records it serves. */
  public void countsWhatItServes() {
    counts = true;
  }

  /** From now on it does not say how many records it has. */
  public void saysNothing() {
    counts = false;
    total = null;
  }

  /** From now on it asks this. */
  public void asks(List<EligibilityQuestion> asked) {
    questions = List.copyOf(asked);
  }

  /** What it does when it is asked for changes only. */
  public enum Changes {
    /** It sends what changed since. */
    TELLS,
    /** It sends everything. */
    IGNORES,
    /** It refuses the question. */
    REFUSES
  }

  /** From now on this is what it does when it is asked for changes only. */
  public void askedForChanges(Changes does) {
    changes = does;
  }

  /** Since when changes were asked for, by collection, the last time; everything is absent. */
  public Map<RosterCollection, Instant> askedSince() {
    return askedSince;
  }

  private List<RosterRecord> wanted(RosterQuery query) {
    var all = records.getOrDefault(query.collection(), List.of());
    var since = query.modifiedSince();
    if (since.isEmpty()) {
      askedSince.remove(query.collection());
      return all;
    }
    askedSince.put(query.collection(), since.get());
    if (changes == Changes.REFUSES) {
      throw new SisException(FailureKind.REFUSED, "The SIS refused the filter.");
    }
    return changes == Changes.IGNORES
        ? all
        : all.stream()
            .filter(
                record ->
                    record.header().dateLastModified().filter(since.get()::isBefore).isPresent())
            .toList();
  }

  /** Happens before each page. */
  public void beforePage(Runnable happening) {
    beforePage = happening;
  }

  /** Happens before each page, and sees what is asked for. */
  public void onPage(Consumer<RosterQuery> happening) {
    onPage = happening;
  }

  /** What was asked for, page by page, since the last time. */
  public List<RosterQuery> asked() {
    var all = List.copyOf(asked);
    asked.clear();
    return all;
  }

  /** What each check finds out from now on. */
  public void findsOut(Map<String, String> settings) {
    found = Map.copyOf(settings);
  }

  /** Happens in each check, which passes afterwards or not. */
  public void onCheck(boolean passes, Runnable happening) {
    checkPasses = passes;
    check = happening;
  }

  @Override
  public ConnectorDescriptor descriptor() {
    return ConnectorDescriptor.builder(ID, "Fake SIS", "Nobody")
        .fields(
            List.of(
                SettingField.builder(SettingField.HOST_URL, "host URL").build(),
                SettingField.builder(SettingField.ACCESS_KEY, "access key").build(),
                SettingField.builder(SettingField.SECRET_CODE, "secret code").secret(true).build(),
                SettingField.builder("school", "school").required(false).build()))
        .eligibility(questions)
        .build();
  }

  @Override
  public AddressResolution resolve(Settings typed) {
    var host = typed.get(SettingField.HOST_URL).orElse("");
    return host.startsWith("https://")
        ? AddressResolution.resolved(
            ServiceAddresses.builder(OneRosterVersion.V1_2, URI.create(host + "/rostering"))
                .tokenUrls(List.of(URI.create(host + "/token")))
                .build(),
            List.of())
        : AddressResolution.refused(
            Map.of(SettingField.HOST_URL, "The address must begin with https://."));
  }

  @Override
  public ConnectionCheck check(ConnectionContext context, CheckListener listener) {
    check.run();
    if (!takes(context)) {
      var rejected =
          CheckStep.builder("Ask for a token", false, "The SIS rejected the secret.")
              .failure(FailureKind.CREDENTIALS_REJECTED)
              .build();
      return ConnectionCheck.builder().steps(List.of(rejected)).build();
    }
    var step = CheckStep.builder("Ask for a token", checkPasses, "It said so.").build();
    listener.ended(step);
    return ConnectionCheck.builder()
        .steps(List.of(step))
        .confirmed(context.addresses())
        .found(found)
        .build();
  }

  @Override
  public RosterSource openRoster(ConnectionContext context) {
    return new Source(context);
  }

  @Override
  public CsvRoster openPackage(CsvPackage files) {
    beforePage.run();
    return FakeCsv.open(files);
  }

  @Override
  public Optional<Gradebook> openGradebook(ConnectionContext context) {
    return Optional.empty();
  }

  private final class Source implements RosterSource {
    private final ConnectionContext context;

    Source(ConnectionContext context) {
      this.context = context;
    }

    @Override
    public RosterPage readPage(RosterQuery query, Cursor cursor, RecordSink sink) {
      asked.add(query);
      beforePage.run();
      onPage.accept(query);
      if (!takes(context)) {
        throw new SisException(FailureKind.CREDENTIALS_REJECTED, "The SIS rejected the secret.");
      }
      var all = wanted(query);
      int from = cursor.text().isEmpty() ? 0 : Integer.parseInt(cursor.text());
      int size = query.pageSize() > 0 ? query.pageSize() : PAGE;
      var page = new ArrayList<>(all.subList(from, Math.min(all.size(), from + size)));
      page.forEach(sink::accept);
      var next = from + size < all.size() ? Cursor.of(Integer.toString(from + size)) : null;
      return RosterPage.builder(page.size())
          .next(next)
          .total(counts ? Long.valueOf(all.size()) : total)
          .build();
    }

    @Override
    public void close() {}
  }
}
