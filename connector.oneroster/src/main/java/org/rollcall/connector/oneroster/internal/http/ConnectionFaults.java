package org.rollcall.connector.oneroster.internal.http;

import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.oneroster.internal.json.ExcessException;

/** What a broken connection means, in words. */
public final class ConnectionFaults {
  private static final String AGAIN = " Rollcall tries again by itself.";

  private ConnectionFaults() {}

  /** The connection failed before any answer was there. */
  static SisException beforeTheAnswer(URI address, IOException fault) {
    var host = address.getHost();
    if (causedBy(fault, UnknownHostException.class)
        || causedBy(fault, UnresolvedAddressException.class)) {
      return wrong(
          "There is no host named " + host + ": the district admin checks the Host URL.", fault);
    }
    if (causedBy(fault, CertificateExpiredException.class)) {
      return gone(
          "The certificate of " + host + " has expired: the SIS vendor must renew it.", fault);
    }
    if (causedBy(fault, CertPathBuilderException.class)) {
      return wrong(
          "The certificate of " + host + " comes from an issuer that is not trusted here.", fault);
    }
    if (causedBy(fault, CertificateException.class)) {
      return wrong("The certificate of " + host + " is for another name.", fault);
    }
    if (causedBy(fault, SSLException.class)) {
      return wrong("No secure connection to " + host + " could be made.", fault);
    }
    if (causedBy(fault, ProtocolException.class)) {
      return unlikeHttp(host, fault);
    }
    if (causedBy(fault, HttpConnectTimeoutException.class)
        || causedBy(fault, NoRouteToHostException.class)) {
      return gone(host + " cannot be reached from this machine." + AGAIN, fault);
    }
    if (causedBy(fault, HttpTimeoutException.class)) {
      return gone(host + " took too long to answer." + AGAIN, fault);
    }
    if (causedBy(fault, ConnectException.class)) {
      return gone(
          host + " refuses the connection: the SIS is down or the port is wrong." + AGAIN, fault);
    }
    return gone("The connection to " + host + " broke off before an answer came." + AGAIN, fault);
  }

  private static SisException unlikeHttp(String host, IOException fault) {
    // In these words the JDK's client refuses what exceeds jdk.http.maxHeaderSize.
    boolean large =
        chain(fault)
            .map(cause -> String.valueOf(cause.getMessage()))
            .anyMatch(text -> text.startsWith("Header size too big"));
    return large
        ? new SisException(
            FailureKind.DATA_UNREADABLE,
            host
                + " sent headers larger than Rollcall reads: its developers look at it, then the SIS vendor.",
            fault)
        : wrong(
            host
                + " answers, but not as a web server does: the district admin checks the Host URL.",
            fault);
  }

  /** The body of an answer could not be read to its end. */
  public static SisException withinTheAnswer(URI address, Exception fault) {
    var shown = Address.shown(address);
    if (fault instanceof ExcessException) {
      return new SisException(
          FailureKind.DATA_UNREADABLE,
          "The answer of "
              + shown
              + " holds "
              + fault.getMessage()
              + ", which no roster needs: Rollcall does not read it. Its"
              + " developers look at it, then the SIS vendor.",
          fault);
    }
    if (endedEarly(fault)) {
      return new SisException(
          FailureKind.DATA_UNREADABLE,
          "The answer of "
              + shown
              + " ends in the middle. Nothing of it was used; if it happens again, the developers of"
              + " Rollcall look at it, then the SIS vendor.",
          fault);
    }
    if (fault instanceof MalformedJsonException
        || fault instanceof ZipException
        || fault instanceof IllegalStateException
        || fault instanceof NumberFormatException) {
      return new SisException(
          FailureKind.DATA_UNREADABLE,
          "The answer of "
              + shown
              + " is not the JSON that OneRoster prescribes. The developers of"
              + " Rollcall look at it, then the SIS vendor.",
          fault);
    }
    return gone(
        "The connection to " + address.getHost() + " broke off in the middle of an answer." + AGAIN,
        fault);
  }

  // The JDK's client reports a body shorter than announced as a plain IOException with these words.
  private static boolean endedEarly(Exception fault) {
    return causedBy(fault, EOFException.class)
        || chain(fault)
            .map(cause -> String.valueOf(cause.getMessage()))
            .anyMatch(text -> text.contains("bytes received") || text.contains("chunked transfer"));
  }

  private static boolean causedBy(Throwable fault, Class<? extends Throwable> type) {
    return chain(fault).anyMatch(type::isInstance);
  }

  private static Stream<Throwable> chain(Throwable fault) {
    return Stream.<Throwable>iterate(fault, cause -> cause != null, Throwable::getCause).limit(20);
  }

  private static SisException wrong(String sentence, Exception fault) {
    return new SisException(FailureKind.ADDRESS_WRONG, sentence, fault);
  }

  private static SisException gone(String sentence, Exception fault) {
    return new SisException(FailureKind.UNAVAILABLE, sentence, fault);
  }
}
