package org.rollcall.connector.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it. */
public final class SettableClock extends Clock {
  private final Hand hand;
  private final ZoneId zone;

  private SettableClock(Hand hand, ZoneId zone) {
    this.hand = hand;
    this.zone = zone;
  }

  /** A clock that stands at this moment, in UTC. */
  public static SettableClock at(Instant moment) {
    return new SettableClock(new Hand(moment), ZoneOffset.UTC);
  }

  /** Moves on. */
  public void advance(Duration span) {
    hand.move(hand.points().plus(span));
  }

  /** Moves to a moment. */
  public void set(Instant moment) {
    hand.move(moment);
  }

  @Override
  public Instant instant() {
    return hand.points();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  /** The same clock in another zone: both move together. */
  @Override
  public SettableClock withZone(ZoneId other) {
    return new SettableClock(hand, other);
  }

  /** What clocks of different zones share. */
  private static final class Hand {
    private volatile Instant at;

    Hand(Instant at) {
      this.at = at;
    }

    Instant points() {
      return at;
    }

    void move(Instant moment) {
      at = moment;
    }
  }
}
