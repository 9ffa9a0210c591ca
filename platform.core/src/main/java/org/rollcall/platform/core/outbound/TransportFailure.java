package org.rollcall.platform.core.outbound;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.outbound.NamedIssuers.UntrustedIssuerException;

/** Turns what went wrong on the way to a server into a kind and a sentence. */
final class TransportFailure {
  // In these words the JDK's client refuses what exceeds jdk.http.maxHeaderSize.
  private static final String LARGE_HEADER = "Header size too big";

  private final OutboundProxy proxy;

  TransportFailure(OutboundProxy proxy) {
    this.proxy = proxy;
  }

  SisException of(IOException thrown, Origin origin) {
    var host = origin.host();
    if (Causes.find(thrown, SSLException.class).isPresent()) {
      return tls(thrown, host);
    }
    if (Causes.find(thrown, UnresolvedAddressException.class).isPresent()) {
      return proxy.serves(host)
          ? unavailable(
              "The proxy "
                  + proxy.name().orElse("")
                  + " cannot be found: the operator of"
                  + " this Rollcall must check outbound.proxy.",
              thrown)
          : new SisException(
              FailureKind.ADDRESS_WRONG,
              "There is no host " + host + ": check the address for a typing error.",
              thrown);
    }
    var unlikeHttp = Causes.find(thrown, ProtocolException.class);
    if (unlikeHttp.isPresent()) {
      return String.valueOf(unlikeHttp.get().getMessage()).startsWith(LARGE_HEADER)
          ? new SisException(
              FailureKind.DATA_UNREADABLE,
              host
                  + " sent headers of more than 384 KB, which Rollcall does not read: whoever runs"
                  + " the SIS must look at it.",
              thrown)
          : wrong(
              host
                  + " answers, but not as a web server does: check the port, and that the address"
                  + " names the SIS.",
              thrown);
    }
    if (thrown instanceof HttpConnectTimeoutException) {
      return unavailable(host + " does not answer: no connection in time." + way(host), thrown);
    }
    if (thrown instanceof HttpTimeoutException) {
      return unavailable(host + " took the request and sent no answer in time.", thrown);
    }
    if (thrown instanceof ConnectException) {
      return unavailable(
          "No connection to " + origin + ": nothing answers there at the moment." + way(host),
          thrown);
    }
    return unavailable("The connection to " + host + " broke off." + way(host), thrown);
  }

  private SisException tls(IOException thrown, String host) {
    var untrusted = Causes.find(thrown, UntrustedIssuerException.class);
    if (untrusted.isPresent()) {
      return wrong(
          "The certificate of "
              + host
              + " is issued by "
              + untrusted.get().issuer()
              + ", not trusted: add its CA here (outbound.ca), which the operator of this Rollcall"
              + " can do.",
          thrown);
    }
    if (Causes.find(thrown, CertificateExpiredException.class).isPresent()) {
      return unavailable(
          "The certificate of " + host + " has expired: whoever runs the SIS must renew it.",
          thrown);
    }
    if (Causes.find(thrown, CertificateNotYetValidException.class).isPresent()) {
      return unavailable(
          "The certificate of "
              + host
              + " is not valid yet: check the clock of this machine, else"
              + " whoever runs the SIS must replace it.",
          thrown);
    }
    if (Causes.find(thrown, CertificateException.class).isPresent()) {
      return wrong(
          "The certificate of "
              + host
              + " is for another name: check the address for a typing"
              + " error.",
          thrown);
    }
    return wrong(
        "No encrypted connection to "
            + host
            + " could be made: check that the address begins with"
            + " https:// and names the SIS."
            + way(host),
        thrown);
  }

  private String way(String host) {
    return proxy.serves(host)
        ? " The call went through the proxy " + proxy.name().orElse("") + "."
        : "";
  }

  private static SisException wrong(String sentence, IOException cause) {
    return new SisException(FailureKind.ADDRESS_WRONG, sentence, cause);
  }

  private static SisException unavailable(String sentence, IOException cause) {
    return new SisException(FailureKind.UNAVAILABLE, sentence, cause);
  }
}
