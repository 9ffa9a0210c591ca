package org.rollcall.platform.web.internal.api;

import com.google.gson.JsonObject;
import java.time.Instant;
import org.rollcall.platform.core.telling.incident.Incident;
import org.rollcall.platform.core.telling.post.DistrictNotice;
import org.rollcall.platform.core.telling.post.Message;
import org.rollcall.platform.core.telling.post.PlatformNotice;

/** Incidents, messages, and how they are told, as JSON; secrets stay where they are. */
final class NoticeJson {
  private NoticeJson() {}

  static JsonObject incident(Incident incident) {
    var subject = incident.subject();
    var trouble = incident.trouble();
    var fields =
        new JsonFields()
            .put("id", incident.id())
            .word("cause", trouble.cause())
            .put("title", incident.title())
            .put("sentence", trouble.sentence())
            .word("whoActs", trouble.whoActs())
            .put("path", trouble.path())
            .put("opened", incident.opened())
            .put("closed", incident.closed());
    var district = subject.district();
    if (district != null) {
      fields.put("district", district.value());
    }
    var connection = subject.connection();
    if (connection != null) {
      fields.put("connection", connection.value());
    }
    return fields.object();
  }

  static JsonObject message(Message message) {
    return new JsonFields()
        .put("id", message.id())
        .word("kind", message.content().kind())
        .word("channel", message.content().channel())
        .put("recipient", message.content().recipient())
        .put("subject", message.content().subject())
        .word("state", message.state())
        .put("attempts", message.attempts())
        .put("status", message.status())
        .put("created", message.created())
        .put("due", message.content().due())
        .put("sent", message.sent())
        .object();
  }

  static JsonObject mail(PlatformNotice notice, String linkAddress) {
    return new JsonFields()
        .put("host", notice.host())
        .put("port", notice.port())
        .word("security", notice.security())
        .put("user", notice.user())
        .put("password", notice.password() != null)
        .put("from", notice.from())
        .put("baseAddress", notice.baseAddress())
        .put("linkAddress", linkAddress)
        .object();
  }

  static JsonObject district(DistrictNotice notice, Instant now) {
    var quiet = notice.quiet();
    var until = notice.formerUntil();
    return new JsonFields()
        .put("quietFrom", quiet == null ? "" : quiet.from().toString())
        .put("quietUntil", quiet == null ? "" : quiet.until().toString())
        .put("urgentAtOnce", notice.urgentAtOnce())
        .put("weekly", notice.weekly())
        .put("recipients", JsonFields.texts(notice.recipients()))
        .put("webhook", notice.webhook())
        .put("secret", notice.secret() != null)
        .put("formerSecretUntil", until == null || until.isBefore(now) ? null : until)
        .object();
  }

  static JsonObject sentence(String sentence) {
    return new JsonFields().put("sentence", sentence).object();
  }
}
