package org.rollcall.platform.core.telling;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.rollcall.connector.api.failure.Actor;
import org.rollcall.platform.core.telling.incident.Incident;

/** What mails say: plain text with the exact page and who must act. */
record MessageText(String base, ZoneId zone) {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm zzz", Locale.ENGLISH);

  static String subject(String what) {
    return "[Rollcall] " + what;
  }

  String opened(Incident incident) {
    return about(incident)
        + "\nSince "
        + moment(incident.opened())
        + ". You are told of it once; while it lasts it stands in the daily summary, and you hear"
        + " when it is over.\n"
        + footer();
  }

  String recovered(Incident incident, Instant at) {
    return incident.title()
        + "\n\nThis is over since "
        + moment(at)
        + ". "
        + incident.trouble().cause().over()
        + " Nobody needs to act.\n\nLook here: "
        + link(incident)
        + "\nIt began on "
        + moment(incident.opened())
        + ".\n"
        + footer();
  }

  String note(BlackoutNotes.Note note) {
    return note.title() + "\n\n" + about(note) + footer();
  }

  private String about(BlackoutNotes.Note note) {
    return note.sentence() + "\n\nLook here: " + base + note.path() + "\n";
  }

  String digest(List<Incident> open, List<Incident> closed, List<BlackoutNotes.Note> coming) {
    var text = new StringBuilder();
    coming.forEach(
        note -> text.append(note.title()).append("\n\n").append(about(note)).append("\n"));
    if (!open.isEmpty()) {
      text.append("What still needs somebody:\n\n");
      open.forEach(
          incident ->
              text.append(about(incident))
                  .append("Since ")
                  .append(moment(incident.opened()))
                  .append(".\n\n"));
    }
    if (!closed.isEmpty()) {
      text.append("What is over:\n\n");
      closed.forEach(
          incident ->
              text.append(incident.title())
                  .append("\n")
                  .append(incident.trouble().cause().over())
                  .append("\n\n"));
    }
    return text + "All of it: " + base + "/incidents\n" + footer();
  }

  String allFine(String counts) {
    return "Nothing needed anybody in the last seven days.\n\n"
        + counts
        + "\n\nLook here: "
        + base
        + "/\n"
        + footer();
  }

  String test(String by) {
    return "This is a test that "
        + by
        + " asked for. It arrived, so messages of this Rollcall do.\n\nLook here: "
        + base
        + "/notifications\n";
  }

  private String about(Incident incident) {
    return incident.title()
        + "\n\n"
        + incident.trouble().sentence()
        + "\n\nWho acts: "
        + who(incident.trouble().whoActs())
        + "\nLook here: "
        + link(incident)
        + "\n";
  }

  private String link(Incident incident) {
    return base + incident.trouble().path();
  }

  private String footer() {
    return "\n-- \nWhen you are told, and how: " + base + "/me\n";
  }

  static String who(Actor actor) {
    return actor.who();
  }

  private String moment(Instant moment) {
    return MOMENT.format(moment.atZone(zone));
  }
}
