package org.rollcall.platform.core.finding.exam;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.platform.core.sync.RecordExaminer;
import org.rollcall.platform.core.sync.RosterExaminer;
import org.rollcall.platform.core.sync.spool.RosterSpool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at one roster while it is read. */
final class RosterExam implements RosterExaminer {
  private static final Logger LOG = LoggerFactory.getLogger(RosterExam.class);

  private final Path folder;
  private final Exam exam;
  private final FindingsUpdate update;
  private final Map<RosterCollection, Notes> notes = new EnumMap<>(RosterCollection.class);
  private final Map<RosterCollection, CollectionExam.Look> looks =
      new EnumMap<>(RosterCollection.class);
  private int begun;
  private boolean again;

  RosterExam(Path folder, Exam exam, FindingsUpdate update) {
    this.folder = folder;
    this.exam = exam;
    this.update = update;
  }

  @Override
  public RecordExaminer begin(RosterCollection collection) {
    var path = folder.resolve("notes." + begun++);
    var into = new Notes(path);
    var look = look(collection, into, path);
    var notesBefore = notes.put(collection, into);
    if (notesBefore != null) {
      notesBefore.close();
    }
    var lookBefore = looks.put(collection, look);
    if (lookBefore != null) {
      lookBefore.close();
    }
    return new CollectionExam(into, look);
  }

  @Override
  public RecordExaminer beginAgain(RosterCollection collection) {
    again = true;
    return begin(collection);
  }

  private CollectionExam.Look look(RosterCollection collection, Notes into, Path path) {
    return switch (collection) {
      case ORGS -> new OrgLook(exam, into);
      case ACADEMIC_SESSIONS -> new SessionLook(exam, into);
      case COURSES -> new CourseLook(exam, into);
      case CLASSES -> new ClassLook(exam, into, path);
      case USERS -> new UserLook(exam, into, path);
      case ENROLLMENTS -> new EnrollmentLook(exam, into, path);
      default -> new NoLook();
    };
  }

  private static final class NoLook implements CollectionExam.Look {
    @Override
    public Optional<RosterRecord> at(RosterRecord record) {
      return Optional.of(record);
    }

    @Override
    public void end() {}
  }

  @Override
  public void keep(boolean counts) {
    update.keep(notes.values(), again, counts);
  }

  @Override
  public void close() {
    notes.values().forEach(Notes::close);
    looks.values().forEach(CollectionExam.Look::close);
    exam.tables().close();
    try {
      RosterSpool.clear(folder);
    } catch (IOException e) {
      // Some systems do not let go of a mapped file at once; the next start clears the folder.
      LOG.debug("What findings were kept in could not be removed", e);
    }
  }

  static Path made(Path folder) {
    try {
      RosterSpool.clear(folder);
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw ExamFailure.of(e);
    }
  }
}
