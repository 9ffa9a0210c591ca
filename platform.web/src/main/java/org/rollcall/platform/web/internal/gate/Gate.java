package org.rollcall.platform.web.internal.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.account.SignIn;

/** Says who makes a request, and whether the request may change anything. */
public final class Gate {

  /** The header in which script sends the form token to the API. */
  static final String CSRF_HEADER = "X-Rollcall-Csrf";

  /** What bin/rollcall calls itself. */
  private static final String COMMAND_LINE = "rollcall command line";

  private static final String CALLER = Gate.class.getName() + ".caller";

  private final SignIn signIn;
  private final Exposure exposure;
  private final Cookies cookies;
  private final SecureRandom random = new SecureRandom();

  public Gate(SignIn signIn, Exposure exposure) {
    this.signIn = signIn;
    this.exposure = exposure;
    this.cookies = new Cookies(exposure.secure());
  }

  /** The caller of an API request; empty when nobody, or a wrong key, asks. */
  public static Optional<Caller> caller(HttpServletRequest request) {
    return Optional.ofNullable((Caller) request.getAttribute(CALLER));
  }

  static void setCaller(HttpServletRequest request, Caller caller) {
    request.setAttribute(CALLER, caller);
  }

  /** Whether a password may travel to this console. */
  public boolean signInAllowed() {
    return exposure.signInAllowed();
  }

  /** Who sits at the browser; one who comes for the first time gets a cookie. */
  public Visitor visitor(HttpServletRequest request, HttpServletResponse response) {
    var session = session(request);
    if (session.isPresent()) {
      return session.get();
    }
    var visit = cookies.visit(request).orElse("");
    if (visit.isEmpty()) {
      visit = newToken();
      cookies.startVisit(response, visit);
    }
    return new Visitor(null, visit);
  }

  /** Whether a request may change anything: no other site made it, and it carries our token. */
  public boolean mayChange(HttpServletRequest request, Visitor visitor, @Nullable String sent) {
    return SameOrigin.holds(request) && CsrfToken.matches(visitor.token(), sent);
  }

  /** Lets the browser keep a session. */
  public void startSession(HttpServletResponse response, String token) {
    cookies.startSession(response, token);
  }

  /** Ends the session of a request, if it has one. */
  public void endSession(HttpServletRequest request, HttpServletResponse response) {
    cookies.session(request).ifPresent(token -> signIn.signOut(token, remoteAddress(request)));
    cookies.endSession(response);
  }

  /** Where a request comes from, to count failures by. */
  public String remoteAddress(HttpServletRequest request) {
    var forwarded = request.getHeader("X-Forwarded-For");
    if (!exposure.behindProxy() || forwarded == null) {
      return request.getRemoteAddr();
    }
    // The last entry is the one that our own proxy added; those before it may be invented.
    return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
  }

  /** Where a request comes from, for the audit log; the command line says that it is one. */
  String from(HttpServletRequest request) {
    var agent = request.getHeader("User-Agent");
    boolean commandLine = agent != null && agent.startsWith(COMMAND_LINE);
    return remoteAddress(request) + (commandLine ? ", command line" : "");
  }

  Optional<Visitor> session(HttpServletRequest request) {
    if (!exposure.signInAllowed()) {
      return Optional.empty();
    }
    return cookies
        .session(request)
        .flatMap(token -> signIn.bySession(token).map(account -> new Visitor(account, token)));
  }

  Optional<Caller> byKey(HttpServletRequest request, String key) {
    // A key over plain HTTP from another machine could be read on the way: it is not looked at.
    if (!exposure.signInAllowed() && !fromThisMachine(request)) {
      return Optional.empty();
    }
    return signIn.byKey(key);
  }

  private static boolean fromThisMachine(HttpServletRequest request) {
    return request.getRemoteAddr().equals(request.getLocalAddr());
  }

  private String newToken() {
    var octets = new byte[24];
    random.nextBytes(octets);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
  }
}
