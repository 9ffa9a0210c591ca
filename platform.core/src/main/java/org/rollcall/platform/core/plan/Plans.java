package org.rollcall.platform.core.plan;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.roster.Slice;
import org.rollcall.platform.core.sync.SyncRunId;

/** Plans that are kept for a person to look at, with their entries. Blocks on the database. */
public interface Plans {
  /** One. */
  Optional<Plan> find(PlanId id);

  /** The newest of a connection, newest first. */
  List<Plan> latest(ConnectionId connection, int limit);

  /** The held one that waits for a decision. */
  Optional<Plan> waiting(ConnectionId connection);

  /** The plan that a run made, or made anew. */
  Optional<PlanId> ofRun(SyncRunId run);

  /** Keeps a new one, without entries; hands it back with its number. */
  Plan begin(Plan draft);

  /** Replaces all but the entries. */
  void update(Plan plan);

  /** Adds entries to a making of a plan, in one short transaction. */
  void add(PlanId plan, int generation, List<PlannedChange> entries);

  /** Deletes the entries of all makings but one, in chunks. */
  void deleteOthers(PlanId plan, int generation);

  /** Entries by their place in the plan. */
  Slice<PlannedChange> entries(Plan plan, PlanFilter filter, @Nullable String after, int limit);

  /** Entries of a collection by key ascending, {@code after} being null at first. */
  List<PlannedChange> byKey(
      Plan plan, RosterCollection collection, @Nullable RecordKey after, int limit);

  /** Titles of records that the plan holds; those it does not hold are absent. */
  Map<SourcedId, String> titles(
      PlanId plan, int generation, RosterCollection collection, Collection<SourcedId> ids);

  /** What changes at each school, by how much is suspicious. The names are empty. */
  List<GroupCount> bySchool(Plan plan);

  /** What changes in each class, of a school or of all, by how much is suspicious. No names. */
  List<GroupCount> byClass(Plan plan, @Nullable SourcedId school, int limit);

  /** All decisions on a plan, oldest first. */
  List<Decision> decisions(PlanId plan);

  /** Keeps a decision. */
  void decide(Decision decision);

  /** Deletes plans that were closed before a moment, and dry runs made before it. */
  void forget(Instant before);
}
