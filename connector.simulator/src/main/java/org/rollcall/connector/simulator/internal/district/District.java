package org.rollcall.connector.simulator.internal.district;

import com.google.gson.JsonObject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.rollcall.connector.simulator.internal.record.Links;
import org.rollcall.connector.simulator.internal.record.RecordBuilder;
import org.rollcall.connector.simulator.internal.record.RecordSource;
import org.rollcall.connector.simulator.internal.record.RecordType;
import org.rollcall.connector.simulator.internal.record.Table;

/** All tables of the invented district. Many may read at once; a change waits for them. */
public final class District {

  private final Roster roster;
  private final JoinedSource people;
  private final Map<RecordType, Table> tables = new EnumMap<>(RecordType.class);
  private final Relations relations;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private int revision;

  /**
   * @param dress shows a record as the personality does; it may change the object it is given
   */
  public District(
      long seed,
      int students,
      Set<Trait> traits,
      Links links,
      BiFunction<RecordType, JsonObject, JsonObject> dress) {
    this.roster = Roster.of(seed, students, traits, links);
    this.people =
        new JoinedSource(
            List.of(
                new StaffSource(roster),
                new GuardianSource(roster),
                new StudentSource(roster),
                new TeacherSource(roster)));
    var lineItems = new LineItemSource(roster);
    sources(lineItems)
        .forEach(
            (type, source) -> tables.put(type, new Table(source, json -> dress.apply(type, json))));
    this.relations = new Relations(this, roster, people);
  }

  private Map<RecordType, RecordSource> sources(LineItemSource lineItems) {
    return Map.ofEntries(
        Map.entry(RecordType.ORGS, new OrgSource(roster)),
        Map.entry(RecordType.ACADEMIC_SESSIONS, new SessionSource(roster.links())),
        Map.entry(RecordType.COURSES, new CourseSource(roster)),
        Map.entry(RecordType.CLASSES, new ClassSource(roster)),
        Map.entry(RecordType.USERS, people),
        Map.entry(RecordType.ENROLLMENTS, new EnrollmentSource(roster)),
        Map.entry(RecordType.DEMOGRAPHICS, new DemographicsSource(roster)),
        Map.entry(RecordType.CATEGORIES, new CategorySource(roster)),
        Map.entry(RecordType.LINE_ITEMS, lineItems),
        Map.entry(RecordType.RESULTS, ResultSource.of(roster, lineItems.size())),
        Map.entry(RecordType.SCORE_SCALES, new ScoreScaleSource(roster)));
  }

  public Table table(RecordType type) {
    Table table = tables.get(type);
    if (table == null) {
      throw new IllegalStateException("The district has no " + type.plural() + ".");
    }
    return table;
  }

  public Relations relations() {
    return relations;
  }

  public Links links() {
    return roster.links();
  }

  /**
   * A teacher who is active, has an e-mail address of their own, and teaches a class with students.
   */
  public String firstTeacherEmail() {
    return People.email(roster, People.TEACHERS, 0);
  }

  public String studentId(int index) {
    return Roster.STUDENT.id(index);
  }

  public String classId(int index) {
    return Roster.CLASS.id(index);
  }

  public int seededStudents() {
    return roster.layout().students();
  }

  /** Grows with every change; what was computed for one revision holds as long as it stays. */
  public int revision() {
    return revision;
  }

  public <T> T read(Supplier<T> question) {
    lock.readLock().lock();
    try {
      return question.get();
    } finally {
      lock.readLock().unlock();
    }
  }

  public <T> T change(Supplier<T> action) {
    lock.writeLock().lock();
    try {
      revision++;
      return action.get();
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** How many records of a type are served as active, and how many as marked for deletion. */
  public Tally tally(RecordType type) {
    return read(
        () -> {
          Table table = table(type);
          int held = (int) table.heldSlots().count();
          int active =
              (int)
                  table
                      .heldSlots()
                      .filter(slot -> table.status(slot).equals(RecordBuilder.ACTIVE))
                      .count();
          return new Tally(active, held - active);
        });
  }
}
