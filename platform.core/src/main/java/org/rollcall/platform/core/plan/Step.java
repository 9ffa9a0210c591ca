package org.rollcall.platform.core.plan;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.rollcall.platform.core.roster.ContentHash;
import org.rollcall.platform.core.roster.RecordKey;

/**
 * One thing to be done about one record: 41 octets, whatever the record's size.
 *
 * @param place where the body begins in what was read; 0 when there is none
 */
record Step(Kind kind, RecordKey key, ContentHash content, long place) {
  private static final ContentHash NO_CONTENT = new ContentHash(0, 0);
  private static final Kind[] KINDS = Kind.values();

  /** What is to be done. */
  enum Kind {
    /** Brings the record in. */
    ADD(1),
    /** Gives it other values. */
    CHANGE(2),
    /** Removes it: the SIS marked it. */
    REMOVE_MARKED(3),
    /** Removes it: the SIS marked it, and it had been missing before. */
    REMOVE_MARKED_MISSING(4),
    /** Removes it: its grace is over. */
    REMOVE_DUE(5),
    /** Remembers that the SIS has it no longer. */
    MISS(6),
    /** Remembers that perhaps the SIS has it no longer. */
    SUSPECT(7),
    /** Forgets that it was missing: it is back. */
    RETURN(8),
    /** Forgets the suspicion that it was missing. */
    ACQUIT(9),
    /** Remembers that it lies outside the scope. */
    HOLD(10),
    /** The same of one that had been missing before. */
    HOLD_MISSING(11),
    /** Remembers that the SIS has it no longer, though it lay outside the scope until now. */
    MISS_HELD(12),
    /** Suspends it: its grace is over. */
    SUSPEND(13),
    /** Suspends it: the SIS marked it. */
    SUSPEND_MARKED(14),
    /** Suspends it: the SIS marked it, and it had been missing before. */
    SUSPEND_MARKED_MISSING(15),
    /** It is suspended no longer, and missing still. */
    LIFT(16);

    private final byte code;

    Kind(int code) {
      this.code = (byte) code;
    }

    static Kind of(byte code) {
      for (var kind : KINDS) {
        if (kind.code == code) {
          return kind;
        }
      }
      throw new IllegalStateException("no kind of step has the code " + code);
    }

    /** Whether it has a body: what the record is from here on. */
    boolean brings() {
      return this == ADD || this == CHANGE;
    }

    /** Whether the record is removed now. */
    boolean removes() {
      return this == REMOVE_MARKED || this == REMOVE_MARKED_MISSING || this == REMOVE_DUE;
    }

    /** Whether the record is suspended now. */
    boolean suspends() {
      return this == SUSPEND || this == SUSPEND_MARKED || this == SUSPEND_MARKED_MISSING;
    }

    /** Whether the roster loses a record, or the use of it, that nobody has judged yet. */
    boolean loses() {
      return this == REMOVE_MARKED || this == SUSPEND_MARKED || this == MISS || this == MISS_HELD;
    }

    /** Whether a person sees it in a plan. */
    boolean shown() {
      return brings() || this == MISS || this == MISS_HELD || removes() || suspends();
    }

    /** Whether the old values matter to the guard and to the tallies. */
    boolean judged() {
      return this == CHANGE || this == REMOVE_DUE || this == RETURN || this == HOLD || loses();
    }

    /** Whether it lies outside the scope from here on. */
    boolean holds() {
      return this == HOLD || this == HOLD_MISSING;
    }

    /** What a person calls it; only for what is shown. */
    ChangeKind change() {
      return this == ADD
          ? ChangeKind.ADDITION
          : this == CHANGE ? ChangeKind.CHANGE : ChangeKind.REMOVAL;
    }
  }

  static Step about(Kind kind, RecordKey key) {
    return new Step(kind, key, NO_CONTENT, 0);
  }

  void write(DataOutput out) throws IOException {
    out.writeByte(kind.code);
    out.writeLong(key.high());
    out.writeLong(key.low());
    out.writeLong(content.high());
    out.writeLong(content.low());
    out.writeLong(place);
  }

  static Step read(DataInput in) throws IOException {
    var kind = Kind.of(in.readByte());
    var key = new RecordKey(in.readLong(), in.readLong());
    return new Step(kind, key, new ContentHash(in.readLong(), in.readLong()), in.readLong());
  }
}
