package org.rollcall.connector.oneroster.internal.check;

import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpRequest;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Clock;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.oneroster.internal.http.Conversation;
import org.rollcall.connector.oneroster.internal.http.Exchanges;

/**
 * The way to the server: its name, its port, its certificate. One request shows all three; whatever
 * it answers, the server has been reached.
 */
final class Reaching {
  private static final String FIND = "Find the server";
  private static final String CONNECT = "Connect to the server";
  private static final String CERTIFICATE = "Check the certificate";
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  private final Conversation terms;
  private final Clock clock;
  private final URI question;
  private final String host;
  private boolean answeredForPeople;

  Reaching(Conversation terms, URI question) {
    this.terms = terms;
    this.clock = terms.clock();
    this.question = question;
    this.host = question.getHost();
  }

  /** Whether a page for people came back. */
  boolean answeredForPeople() {
    return answeredForPeople;
  }

  boolean take(Steps steps) {
    steps.begin(question);
    try (var answer = new Exchanges(terms).send(HttpRequest.newBuilder(question).GET())) {
      answeredForPeople = answer.isHtml();
      found(steps);
      steps.passed(CONNECT, Seen.of(answers(answer.status())));
      steps.passedBesides(
          CERTIFICATE,
          answer
              .certificate()
              .map(certificate -> Certificate.of(certificate).seen(host, clock.instant()))
              .orElseGet(Reaching::unencrypted));
      return true;
    } catch (SisException e) {
      return failed(steps, e);
    }
  }

  private void found(Steps steps) {
    steps.passedBesides(FIND, Seen.of("The name " + host + " leads to a server."));
  }

  private String answers(int status) {
    return status == UNAUTHORIZED || status == FORBIDDEN
        ? host + " answers, and wants to know who asks, as it should."
        : host + " answers.";
  }

  private static Seen unencrypted() {
    return Seen.of(
        "The address is not encrypted. That is allowed only because nothing leaves this machine.");
  }

  private boolean failed(Steps steps, SisException failure) {
    if (isAboutTheName(failure)) {
      return steps.failed(FIND, new StepFailed(failure, aboutTheName(failure)));
    }
    if (!has(failure, SSLException.class)) {
      found(steps);
      return steps.failed(CONNECT, new StepFailed(failure, NextSteps.of(failure.kind())));
    }
    found(steps);
    steps.passedBesides(CONNECT, Seen.of(host + " answers."));
    return steps.failed(CERTIFICATE, new StepFailed(failure, aboutTheCertificate(failure)));
  }

  /** The platform refuses an address without any cause beneath. */
  private static boolean isAboutTheName(SisException failure) {
    return has(failure, UnknownHostException.class)
        || has(failure, UnresolvedAddressException.class)
        || (failure.getCause() == null && failure.kind() == FailureKind.ADDRESS_WRONG);
  }

  private static String aboutTheName(SisException failure) {
    return failure.getCause() == null
        ? "Enter the address that the SIS shows. If it is right and the SIS runs inside your own"
            + " network, the operator of this Rollcall allows its host (setting"
            + " outbound.privateHosts)."
        : "Correct the Host URL: there may be a typing error in it. If it is right, the operator of"
            + " this Rollcall checks whether this machine may look up names on the Internet.";
  }

  private static String aboutTheCertificate(SisException failure) {
    if (has(failure, CertificateExpiredException.class)) {
      return "Ask whoever runs the SIS to renew the certificate. Until then Rollcall sends nothing"
          + " there.";
    }
    if (has(failure, CertificateNotYetValidException.class)) {
      return "The operator of this Rollcall checks the date and time of this machine.";
    }
    if (has(failure, CertPathBuilderException.class)) {
      return "If the district or its web filter has a CA of its own, the operator of this Rollcall"
          + " adds it (setting outbound.ca). If not, do not go on: ask whoever runs the SIS.";
    }
    return has(failure, CertificateException.class)
        ? "Use the host name that the SIS shows; an IP address or another name for the same machine"
            + " is not on its certificate."
        : "Check that the address begins with https:// and that its port is the one of the SIS.";
  }

  private static boolean has(Throwable failure, Class<? extends Throwable> type) {
    return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(20)
        .anyMatch(type::isInstance);
  }
}
