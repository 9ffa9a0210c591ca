package org.rollcall.platform.web.internal.page.secret;

import static org.rollcall.platform.web.internal.route.Route.Method.GET;
import static org.rollcall.platform.web.internal.route.Route.Method.POST;
import static org.rollcall.platform.web.internal.route.Route.signedIn;

import java.util.List;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Route;

/** The two secrets of a connection: entering, dating, promoting, removing. */
public final class SecretRoutes {

  private SecretRoutes() {}

  /** The table. */
  public static List<Route> of(Rollcall rollcall) {
    var page = new SecretsPage(rollcall);
    var path = "/connections/{connection}/secrets";
    return List.of(
        signedIn(GET, path, page::show),
        signedIn(POST, path + "/promote", page::promote),
        signedIn(POST, path + "/clear", page::clear),
        signedIn(POST, path + "/{slot}", page::enter),
        signedIn(POST, path + "/{slot}/dates", page::date));
  }
}
