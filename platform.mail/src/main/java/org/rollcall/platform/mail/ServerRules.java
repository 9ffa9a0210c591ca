package org.rollcall.platform.mail;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.rollcall.platform.core.telling.post.MailSecurity;
import org.rollcall.platform.core.telling.post.MailServer;
import org.rollcall.platform.core.telling.post.PostFailure;

/** Looks once more, right before anything is sent, that nobody can read along. */
final class ServerRules {
  private ServerRules() {}

  static void mustKeepPrivate(MailServer server) {
    if (server.security() == MailSecurity.PLAIN && !onThisMachine(server.host())) {
      throw new PostFailure(
          "Without encryption mail goes to this machine only; choose STARTTLS or TLS.");
    }
  }

  private static boolean onThisMachine(String host) {
    try {
      return Stream.of(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
    } catch (UnknownHostException e) {
      throw new PostFailure("There is no host " + host + ".", e);
    }
  }
}
