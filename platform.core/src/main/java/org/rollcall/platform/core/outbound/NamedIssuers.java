package org.rollcall.platform.core.outbound;

import java.net.Socket;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/** Judges as another does, and names the issuer of what it does not trust. */
final class NamedIssuers extends X509ExtendedTrustManager {
  private final X509ExtendedTrustManager judge;

  NamedIssuers(X509ExtendedTrustManager judge) {
    this.judge = judge;
  }

  /** A certificate whose issuer is not trusted. */
  static final class UntrustedIssuerException extends CertificateException {
    private static final long serialVersionUID = 1L;
    private final String issuer;

    UntrustedIssuerException(String issuer, CertificateException cause) {
      super("issued by " + issuer + ", not trusted", cause);
      this.issuer = issuer;
    }

    String issuer() {
      return issuer;
    }
  }

  @FunctionalInterface
  private interface Judgement {
    void pass() throws CertificateException;
  }

  private static void name(X509Certificate[] chain, Judgement judgement)
      throws CertificateException {
    try {
      judgement.pass();
    } catch (CertificateException e) {
      if (Causes.find(e, CertPathBuilderException.class).isPresent() && chain.length > 0) {
        throw new UntrustedIssuerException(
            DistinguishedName.shortest(chain[chain.length - 1].getIssuerX500Principal()), e);
      }
      throw e;
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    name(chain, () -> judge.checkServerTrusted(chain, authType, engine));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    name(chain, () -> judge.checkServerTrusted(chain, authType, socket));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    name(chain, () -> judge.checkServerTrusted(chain, authType));
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    judge.checkClientTrusted(chain, authType, engine);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    judge.checkClientTrusted(chain, authType, socket);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    judge.checkClientTrusted(chain, authType);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return judge.getAcceptedIssuers();
  }
}
