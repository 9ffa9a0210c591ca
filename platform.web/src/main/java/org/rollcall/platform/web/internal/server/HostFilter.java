package org.rollcall.platform.web.internal.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/**
 * Turns away requests that name another host. Without it a hostile page could point its own name at
 * 127.0.0.1 and read the console as if it were part of that page (DNS rebinding).
 */
final class HostFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final Set<String> OWN_NAMES =
      Set.of("localhost", "127.0.0.1", "::1", "0:0:0:0:0:0:0:1");

  private final transient Binding binding;

  HostFilter(Binding binding) {
    this.binding = binding;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain next)
      throws IOException, ServletException {
    if (forMachines(request.getRequestURI()) || accepts(request.getServerName())) {
      next.doFilter(request, response);
      return;
    }
    response.setStatus(421);
    response.setContentType("text/plain;charset=utf-8");
    response.getWriter().println("Rollcall does not answer under this name.");
  }

  /** Balancers ask by address; there is nothing in the answer for a page, or it needs a key. */
  private static boolean forMachines(String path) {
    return path.equals("/health") || path.startsWith("/health/") || path.equals("/metrics");
  }

  private boolean accepts(String serverName) {
    // A certificate proves the name, and without sign-in there is nothing to steal.
    if (binding.keystore() != null || !binding.exposure().signInAllowed()) {
      return true;
    }
    var name = serverName.replaceAll("[\\[\\]]", "").toLowerCase(Locale.ROOT);
    return OWN_NAMES.contains(name)
        || (binding.exposure().loopback() && name.equals(binding.host().getHostAddress()))
        || binding.publicHost().filter(name::equalsIgnoreCase).isPresent();
  }
}
