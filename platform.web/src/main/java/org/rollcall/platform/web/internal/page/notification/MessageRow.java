package org.rollcall.platform.web.internal.page.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.telling.post.Channel;
import org.rollcall.platform.core.telling.post.Message;
import org.rollcall.platform.web.internal.view.Moments;
import org.rollcall.platform.web.internal.view.Moments.Moment;

/** One message of the list of what was sent. */
record MessageRow(
    @Nullable Moment created, String recipient, String subject, String state, String status) {
  static List<MessageRow> of(List<Message> messages, Moments moments) {
    return messages.stream().map(message -> of(message, moments)).toList();
  }

  private static MessageRow of(Message message, Moments moments) {
    var content = message.content();
    return new MessageRow(
        moments.of(message.created()),
        content.channel() == Channel.WEBHOOK ? "the webhook" : content.recipient(),
        content.subject(),
        switch (message.state()) {
          case WAITING -> message.attempts() == 0 ? "Waiting" : "Tried again soon";
          case SENT -> "Sent";
          case FAILED -> "Given up";
          case WITHDRAWN -> "Over before its time";
        },
        message.status());
  }
}
