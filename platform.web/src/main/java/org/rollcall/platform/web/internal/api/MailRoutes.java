package org.rollcall.platform.web.internal.api;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.core.telling.KeepMail;
import org.rollcall.platform.core.telling.MailForm;
import org.rollcall.platform.core.telling.post.MailSecurity;

/** By which mail server people are told. */
final class MailRoutes {
  private static final int USUAL_PAGE = 50;

  private final KeepMail mail;

  MailRoutes(Rollcall rollcall) {
    this.mail = rollcall.informed().telling().mail();
  }

  List<Route> routes() {
    return List.of(
        Route.get("/notifications", Access.OPERATOR, this::show),
        Route.put("/notifications", Access.OPERATOR, this::change),
        Route.post("/notifications/test", Access.OPERATOR, this::test),
        Route.get("/notifications/messages", Access.OPERATOR, this::messages));
  }

  private Answer show(ApiRequest request) {
    var caller = request.caller();
    return Answer.ok(NoticeJson.mail(mail.show(caller), mail.linkAddress(caller)));
  }

  private Answer change(ApiRequest request) throws IOException {
    request.caller().mustBeOperator();
    var body = request.body("host", "port", "security", "user", "password", "from", "baseAddress");
    mail.change(
        request.caller(),
        new MailForm(
            body.optionalText("host").orElse("").strip(),
            port(body.number("port").orElse(0L)),
            security(body.optionalText("security").orElse("starttls")),
            body.optionalText("user").orElse(""),
            body.optionalSecret("password").orElse(null),
            body.optionalText("from").orElse("").strip(),
            body.optionalText("baseAddress").orElse("").strip()));
    return show(request);
  }

  private static int port(long number) {
    if (number < 0 || number > 65_535) {
      throw Refusal.invalid("port", "The port must be a number from 1 to 65535.");
    }
    return (int) number;
  }

  private static MailSecurity security(String word) {
    try {
      return MailSecurity.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw Refusal.invalid("security", "The security is starttls, tls or plain.");
    }
  }

  private Answer test(ApiRequest request) throws IOException {
    request.caller().mustBeOperator();
    var to = request.body("to").text("to");
    return Answer.ok(NoticeJson.sentence(mail.test(request.caller(), to)));
  }

  private Answer messages(ApiRequest request) {
    var found = mail.messages(request.caller(), request.limit(USUAL_PAGE));
    return Answer.ok(JsonFields.list(found, NoticeJson::message));
  }
}
