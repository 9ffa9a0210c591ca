package org.rollcall.platform.web.internal.scope;

import java.util.Map;
import java.util.Set;
import org.rollcall.connector.api.capability.CapabilityProfile;
import org.rollcall.connector.api.capability.ProbeFinding;
import org.rollcall.connector.api.capability.ProfileField;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.api.roster.User;
import org.rollcall.connector.api.roster.UserRole;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.plan.KeepOutside;
import org.rollcall.platform.core.probe.CapabilityProfiles;
import org.rollcall.platform.core.scope.Scope;
import org.rollcall.platform.core.scope.TermChoice;
import org.rollcall.platform.core.scoping.ChooseScope;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.core.sync.CollectionCounts;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.core.sync.RunWish;
import org.rollcall.platform.core.sync.SyncRun;
import org.rollcall.platform.web.fixture.Await;
import org.rollcall.platform.web.fixture.OpenConsole;

/** A district of two schools whose roster was read once, as a whole. */
final class ScopedTown implements AutoCloseable {
  static final Caller OPERATOR = Caller.operatorKey();
  static final Scope NORTH = at("north");

  final OpenConsole console = new OpenConsole();
  final TwoSchools sis = new TwoSchools();
  final Connection connection;

  ScopedTown() {
    var town = console.town();
    var springfield = town.district("Springfield Unified");
    town.account("seymour@springfield.k12.us", "Seymour Skinner", springfield);
    connection = town.connection(springfield, "Campus");
    sync();
  }

  ConnectionId id() {
    return connection.id();
  }

  Rollcall rollcall() {
    return console.town().platform().rollcall();
  }

  ChooseScope scopes() {
    return rollcall().together().chooseScope();
  }

  KeepOutside outside() {
    return rollcall().safeguard().outside();
  }

  void choose(Scope scope) {
    var unused = scopes().choose(OPERATOR, id(), scope);
  }

  static Scope at(String school) {
    return new Scope(Set.of(SourcedId.of(school)), Set.of(), TermChoice.ALL, Set.of(), Set.of());
  }

  static Scope grades(String... grades) {
    return new Scope(Set.of(), Set.of(grades), TermChoice.ALL, Set.of(), Set.of());
  }

  static Scope currentYear() {
    return new Scope(Set.of(), Set.of(), TermChoice.CURRENT, Set.of(), Set.of());
  }

  static Scope roles(UserRole... roles) {
    return new Scope(Set.of(), Set.of(), TermChoice.ALL, Set.of(), Set.of(roles));
  }

  /** The SIS tells from now on what changed. */
  void tellsChanges() {
    var profile =
        CapabilityProfile.builder(rollcall().clock().instant())
            .finding(ProbeFinding.known(ProfileField.DELTA, "works", "It was tried."))
            .build();
    console
        .town()
        .store()
        .capabilityProfiles()
        .add(id(), new CapabilityProfiles.Row(connection.addresses().rostering(), profile), 3);
  }

  /** A run that succeeds. */
  SyncRun sync() {
    var run = run(RunWish.USUAL);
    if (run.state() != RunState.SUCCEEDED) {
      throw new AssertionError(run.state() + ": " + run.sentence());
    }
    return run;
  }

  /** A run that reads only what changed, where that is possible. */
  SyncRun changes() {
    return run(new RunWish(false, true));
  }

  SyncRun run() {
    return run(RunWish.USUAL);
  }

  private SyncRun run(RunWish wish) {
    console.connector().serves(sis.records());
    return ended(rollcall().syncRoster().request(OPERATOR, id(), wish));
  }

  SyncRun dryRun() {
    console.connector().serves(sis.records());
    return ended(rollcall().syncRoster().dryRun(OPERATOR, id()));
  }

  SyncRun ended(SyncRun run) {
    return Await.ended(rollcall(), run);
  }

  static CollectionCounts counts(SyncRun run, RosterCollection collection) {
    return run.counts().getOrDefault(collection, CollectionCounts.NONE);
  }

  Map<RosterCollection, Long> stored() {
    return console.town().store().rosters().counts(id());
  }

  /** How many stay outside. */
  long held(RosterCollection collection) {
    return outside().counts(OPERATOR, id()).stay().getOrDefault(collection, 0L);
  }

  /** How many the SIS has no longer. */
  long missing() {
    return rollcall().safeguard().review().waitingCounts(OPERATOR, id()).values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  User person(String id) {
    return console
        .town()
        .store()
        .rosters()
        .read(id())
        .user(SourcedId.of(id))
        .orElseThrow(() -> new AssertionError("nobody is stored as " + id));
  }

  /** How many are stored of a class. */
  int enrollments(String schoolClass) {
    return console
        .town()
        .store()
        .rosters()
        .read(id())
        .enrollmentsOfClass(SourcedId.of(schoolClass))
        .size();
  }

  @Override
  public void close() {
    console.close();
  }
}
