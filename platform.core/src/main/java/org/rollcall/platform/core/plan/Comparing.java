package org.rollcall.platform.core.plan;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.platform.core.plan.MissingRecord.Standing;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.roster.Rosters;
import org.rollcall.platform.core.sync.Comparison;
import org.rollcall.platform.core.sync.Differences;
import org.rollcall.platform.core.sync.PulledCollection;
import org.rollcall.platform.core.sync.PulledCollection.Absence;
import org.rollcall.platform.core.sync.RunInHand;
import org.rollcall.platform.core.sync.measure.Stage;
import org.rollcall.platform.core.sync.spool.SpoolEntry;

/**
 * Makes a change set: what is stored, what was read and what was missing before come sorted by key,
 * and are read side by side.
 */
final class Comparing {
  private final Rosters rosters;
  private final StoredRecords records;
  private final MissingRecords missing;

  Comparing(Rosters rosters, StoredRecords records, MissingRecords missing) {
    this.rosters = rosters;
    this.records = records;
    this.missing = missing;
  }

  /** Which of the missing go now. */
  record Due(Grace grace, long number, Instant now) {
    Grace.Fate fate(RosterCollection collection, MissingRecord missing) {
      return grace.fate(collection, missing, number, now);
    }

    Grace.Fate fate(@Nullable RosterRecord record, MissingRecord missing) {
      return record == null
          ? Grace.Fate.STAYS
          : grace.fate(Placement.of(record).group().type(), missing, number, now);
    }

    Grace.Fate fateOfMarked(RosterCollection collection) {
      return grace.fateOfMarked(collection);
    }

    Grace.Fate fateOfMarked(@Nullable RosterRecord record) {
      return record == null
          ? Grace.Fate.GOES
          : grace.fateOfMarked(Placement.of(record).group().type());
    }
  }

  /** The difference, when what is due goes. */
  ChangeSet compare(
      RunInHand run, Map<RosterCollection, PulledCollection> pulled, Path folder, Due due) {
    var connection = run.connection().id();
    var basis = rosters.current(connection);
    var changes = new ChangeSet();
    pulled.forEach(
        (collection, read) -> {
          if (read.absence() == Absence.SAYS_NOTHING && read.snapshot().isEmpty()) {
            return;
          }
          var comparing = run.measuring().begin(Stage.COMPARING, collection);
          var file = new StepFile(folder.resolve(collection.path() + ".changes"));
          var writer =
              new StepWriter(
                  file, read.boundary(), keys -> records.find(connection, basis, collection, keys));
          try (file;
              var stored = rosters.keys(connection, collection)) {
            var steps =
                new Steps(
                    run,
                    collection,
                    read.absence(),
                    missing.of(connection, collection),
                    due,
                    writer);
            new Comparison(read.snapshot()).compare(stored, steps);
            steps.end();
          }
          comparing.close();
          changes.put(collection, file);
        });
    return changes;
  }

  /** Turns differences into steps, with what was missing before in mind. */
  private static final class Steps implements Differences {
    private final RunInHand run;
    private final RosterCollection collection;
    private final Absence absence;
    private final Iterator<MissingRecord> missing;
    private final Due due;
    private final StepWriter file;
    private @Nullable MissingRecord next;

    Steps(
        RunInHand run,
        RosterCollection collection,
        Absence absence,
        Iterator<MissingRecord> missing,
        Due due,
        StepWriter file) {
      this.run = run;
      this.collection = collection;
      this.absence = absence;
      this.missing = missing;
      this.due = due;
      this.file = file;
      advance();
    }

    private void advance() {
      next = missing.hasNext() ? missing.next() : null;
    }

    @Override
    public void added(SpoolEntry entry) {
      run.missed().differs(collection, entry.key());
      back(entry.key());
      file.add(new Step(Step.Kind.ADD, entry.key(), entry.content(), entry.place()));
    }

    @Override
    public void changed(SpoolEntry entry) {
      run.missed().differs(collection, entry.key());
      back(entry.key());
      if (absence == Absence.SAYS_NOTHING) {
        backWithin(entry.key());
      }
      file.add(new Step(Step.Kind.CHANGE, entry.key(), entry.content(), entry.place()));
    }

    @Override
    public void outside(RecordKey key) {
      var before = missingBefore(key);
      if (before == null || !before.confirmed()) {
        file.add(Step.about(Step.Kind.HOLD, key));
      } else if (before.standing() == Standing.MISSING || before.suspended()) {
        file.add(Step.about(Step.Kind.HOLD_MISSING, key));
      } else if (before.letGo() && absence != Absence.SAYS_NOTHING) {
        endIfDue(key, before);
      }
    }

    @Override
    public void marked(RecordKey key) {
      var before = missingBefore(key);
      if (before != null && before.held()) {
        return;
      }
      // What a person let go goes.
      var fate = before != null && before.letGo() ? Grace.Fate.GOES : due.fateOfMarked(collection);
      if (fate == Grace.Fate.DEPENDS) {
        file.ask(key, record -> ofMarked(due.fateOfMarked(record), before));
      } else {
        file.answer(key, ofMarked(fate, before));
      }
    }

    private static Step.@Nullable Kind ofMarked(Grace.Fate fate, @Nullable MissingRecord before) {
      boolean judged = before != null && before.confirmed();
      if (fate != Grace.Fate.SUSPENDED) {
        return judged ? Step.Kind.REMOVE_MARKED_MISSING : Step.Kind.REMOVE_MARKED;
      }
      if (before != null && before.suspended()) {
        return null;
      }
      return judged ? Step.Kind.SUSPEND_MARKED_MISSING : Step.Kind.SUSPEND_MARKED;
    }

    @Override
    public void absent(RecordKey key) {
      if (absence == Absence.SAYS_NOTHING) {
        return;
      }
      var before = missingBefore(key);
      if (before == null) {
        run.missed().absent(collection);
        file.decide(
            key, absence == Absence.COUNTS ? Step.Kind.MISS : Step.Kind.SUSPECT, Step.Kind.HOLD);
      } else if (before.held()) {
        file.decide(key, Step.Kind.MISS_HELD, null);
      } else if (!before.confirmed()) {
        // The second pull that misses it, or one that is proven whole.
        file.decide(key, Step.Kind.MISS, Step.Kind.HOLD);
      } else {
        endIfDue(key, before);
      }
    }

    private void endIfDue(RecordKey key, MissingRecord before) {
      var fate = due.fate(collection, before);
      if (fate == Grace.Fate.DEPENDS) {
        file.ask(key, record -> ofMissing(due.fate(record, before)));
      } else {
        file.answer(key, ofMissing(fate));
      }
    }

    private static Step.@Nullable Kind ofMissing(Grace.Fate fate) {
      return switch (fate) {
        case GOES -> Step.Kind.REMOVE_DUE;
        case SUSPENDED -> Step.Kind.SUSPEND;
        case LIFTED -> Step.Kind.LIFT;
        case STAYS, DEPENDS -> null;
      };
    }

    @Override
    public void unchanged(RecordKey key) {
      if (absence == Absence.SAYS_NOTHING) {
        back(key);
        backWithin(key);
      }
    }

    /** One that lay outside the scope, or was suspended, is back, though only changes are told. */
    private void backWithin(RecordKey key) {
      if (next != null && (next.held() || next.suspended()) && next.key().equals(key)) {
        file.add(Step.about(Step.Kind.RETURN, key));
        advance();
      }
    }

    /** What is known of a key that is missing now; those before it are back. */
    private @Nullable MissingRecord missingBefore(RecordKey key) {
      back(key);
      var found = next;
      if (found == null || !found.key().equals(key)) {
        return null;
      }
      advance();
      return found;
    }

    /** Those that were missing, up to a key, are back: nobody said that they are absent. */
    private void back(RecordKey until) {
      while (next != null && next.key().compareTo(until) < 0) {
        returned(next);
        advance();
      }
    }

    private void returned(MissingRecord record) {
      // A delta says nothing of what it does not name.
      if (absence != Absence.SAYS_NOTHING) {
        file.add(
            Step.about(record.confirmed() ? Step.Kind.RETURN : Step.Kind.ACQUIT, record.key()));
      }
    }

    void end() {
      while (next != null) {
        returned(next);
        advance();
      }
      file.end();
    }
  }
}
