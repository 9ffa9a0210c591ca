package org.rollcall.platform.core.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.failure.Actor;
import org.rollcall.platform.core.disk.DiskSpace;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.telling.incident.Cause;
import org.rollcall.platform.core.telling.incident.Trouble;
import org.rollcall.platform.core.telling.post.Channel;
import org.rollcall.platform.core.telling.post.Message;
import org.rollcall.platform.core.telling.post.MessageState;
import org.rollcall.platform.core.telling.post.Notices;
import org.rollcall.platform.core.telling.post.Outbox;

/** What is wrong with the machine, and with telling itself. */
final class SendingTroubles {
  private static final int TRIES = 3;

  private final Outbox outbox;
  private final Notices notices;
  private final DiskSpace disk;

  SendingTroubles(Outbox outbox, Notices notices, DiskSpace disk) {
    this.outbox = outbox;
    this.notices = notices;
    this.disk = disk;
  }

  Found ofPlatform() {
    var troubles = new ArrayList<Trouble>();
    if (disk.low()) {
      troubles.add(new Trouble(Cause.DISK_LOW, disk.sentence(), "/", Actor.OPERATOR, 0));
    }
    if (notices.platform().mails()) {
      failing(Channel.MAIL, null)
          .ifPresent(
              status ->
                  troubles.add(
                      new Trouble(Cause.MAIL_FAILS, status, "/notifications", Actor.OPERATOR, 0)));
    }
    return Found.of(troubles);
  }

  Found of(DistrictId district) {
    return Found.of(
        notices.of(district).calls()
            ? failing(Channel.WEBHOOK, district)
                .map(
                    status ->
                        new Trouble(
                            Cause.WEBHOOK_FAILS,
                            status,
                            "/notifications/" + district,
                            Actor.DISTRICT_ADMIN,
                            0))
                .stream()
                .toList()
            : List.of());
  }

  private Optional<String> failing(Channel channel, @Nullable DistrictId district) {
    return outbox
        .lastTried(channel, district)
        .filter(SendingTroubles::failing)
        .map(Message::status);
  }

  private static boolean failing(Message message) {
    return message.state() == MessageState.FAILED
        || (message.state() == MessageState.WAITING && message.attempts() >= TRIES);
  }
}
