package org.rollcall.connector.simulator.internal.district;

import com.google.gson.JsonObject;
import java.util.stream.IntStream;
import org.rollcall.connector.simulator.internal.record.Numbering;
import org.rollcall.connector.simulator.internal.record.RecordBuilder;
import org.rollcall.connector.simulator.internal.record.RecordType;

/** The scores of the assignments that were there before: one for each student then in the class. */
final class ResultSource extends NumberedSource {

  private final int[] seatOf;

  private ResultSource(Roster roster, int[] seatOf) {
    super(roster, new Numbering("res-", 7), seatOf.length);
    this.seatOf = seatOf;
  }

  static ResultSource of(Roster roster, int lineItems) {
    Seats seats = roster.seats();
    return new ResultSource(
        roster,
        IntStream.range(0, seats.firstOf(lineItems))
            .filter(seat -> seats.kind(seat) == SeatKind.STUDENT)
            .toArray());
  }

  @Override
  boolean isLeaving(int index) {
    int seat = seatOf[index];
    return roster.classCancelled(roster.seats().classOf(seat))
        || roster.studentLeft(roster.seats().person(seat));
  }

  @Override
  public JsonObject record(int index) {
    int seat = seatOf[index];
    int schoolClass = roster.seats().classOf(seat);
    String lineItem = LineItemSource.LINE_ITEM.id(schoolClass);
    String student = EnrollmentSource.personId(roster, seat);
    return RecordBuilder.seeded(this, index)
        .part("lineItem", roster.links().to(RecordType.LINE_ITEMS, lineItem))
        .part("student", roster.links().to(RecordType.USERS, student))
        .part("class", roster.links().to(RecordType.CLASSES, Roster.CLASS.id(schoolClass)))
        .text("scoreStatus", "fully graded")
        .number("score", 40 + roster.seed().below(61, Salt.SCORE, index))
        .text("scoreDate", "2026-08-31")
        .build();
  }
}
