package org.rollcall.platform.web.internal.server;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.api.ApiServlet;
import org.rollcall.platform.web.internal.gate.ApiGate;
import org.rollcall.platform.web.internal.gate.Gate;
import org.rollcall.platform.web.internal.health.HealthServlet;
import org.rollcall.platform.web.internal.health.MetricsServlet;
import org.rollcall.platform.web.internal.page.Routes;
import org.rollcall.platform.web.internal.route.PagesServlet;
import org.rollcall.platform.web.internal.view.Views;

/** The web server of the console and the API. Started once, stopped once. */
public final class ConsoleServer implements AutoCloseable {

  /** No connector's bundle is near this size. */
  private static final long UPLOAD_LIMIT_BYTES = 64L << 20;

  private static final int STOP_TIMEOUT_MILLIS = 5_000;

  private final Binding binding;
  private final Server server;
  private final ServerConnector connector;

  private ConsoleServer(Binding binding, Rollcall rollcall) {
    this.binding = binding;
    var threads = new QueuedThreadPool(100, 4);
    threads.setName("web");
    if (VirtualThreads.areSupported()) {
      threads.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor("web-"));
    }
    server = new Server(threads);
    connector = Listening.on(server, binding);
    var limits = new SizeLimitHandler(largest(rollcall) + PagesServlet.FORM_LIMIT_BYTES, -1);
    limits.setHandler(application(binding, rollcall));
    server.setHandler(new GracefulHandler(limits));
    server.setErrorHandler(new PlainErrors());
    server.setStopTimeout(STOP_TIMEOUT_MILLIS);
  }

  /**
   * Starts it.
   *
   * @throws CannotListen with a sentence for the operator
   */
  public static ConsoleServer start(Rollcall rollcall) {
    var thread = Thread.currentThread();
    var before = thread.getContextClassLoader();
    // Jetty looks its services up through the context class loader; theirs live in jetty-http.
    thread.setContextClassLoader(HttpField.class.getClassLoader());
    try {
      var console = new ConsoleServer(Binding.of(rollcall.settings()), rollcall);
      console.open();
      return console;
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** The address at which this machine reaches the console. */
  public URI address() {
    var name =
        binding.exposure().loopback() || binding.host().isAnyLocalAddress()
            ? "localhost"
            : binding.host().getHostAddress();
    var scheme = binding.keystore() == null ? "http" : "https";
    return URI.create(scheme + "://" + name + ":" + connector.getLocalPort() + "/");
  }

  /** The address that people are told: the public one where there is one. */
  public URI peopleAddress() {
    var known = binding.publicAddress();
    return known == null ? address() : known;
  }

  /** Lets requests in flight end, then stops. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) { // whatever a handler throws while stopping, it has stopped
      throw new IllegalStateException("the console did not stop cleanly", e);
    }
  }

  private void open() {
    try {
      // Opened first and apart, so that a busy port is told from every other trouble.
      connector.open();
    } catch (IOException e) {
      close();
      throw Listening.explain(binding, e);
    }
    try {
      server.start();
    } catch (Exception e) { // Jetty declares no narrower one
      close();
      throw Listening.explain(binding, e);
    }
  }

  private static ServletContextHandler application(Binding binding, Rollcall rollcall) {
    var context = new ServletContextHandler("/");
    context.setClassLoader(ConsoleServer.class.getClassLoader());
    context.setErrorHandler(new PlainErrors());
    context.setMaxFormContentSize(PagesServlet.FORM_LIMIT_BYTES);
    context.setMaxFormKeys(500);
    context.getServletHandler().setDecodeAmbiguousURIs(true);
    var gate = new Gate(rollcall.signIn(), binding.exposure());
    filter(context, new HeadersFilter(binding.exposure().secure()), "/*");
    filter(context, new HostFilter(binding), "/*");
    for (var path : List.of("/api/*", "/health/*", "/metrics")) {
      filter(context, new ApiGate(gate), path);
    }
    serve(context, new StaticServlet(), "/static/*");
    serve(context, new HealthServlet(rollcall.informed().health()), "/health/*");
    serve(context, new MetricsServlet(rollcall.informed().metrics()), "/metrics");
    var folder = rollcall.together().files().uploads();
    accepting(serve(context, new ApiServlet(rollcall), "/api/v1/*"), folder, UPLOAD_LIMIT_BYTES);
    accepting(
        serve(context, new PagesServlet(Routes.of(rollcall, gate), gate, new Views()), "/"),
        folder,
        largest(rollcall));
    return context;
  }

  private static void filter(ServletContextHandler context, Filter filter, String path) {
    context.addFilter(new FilterHolder(filter), path, EnumSet.of(DispatcherType.REQUEST));
  }

  private static ServletHolder serve(
      ServletContextHandler context, HttpServlet servlet, String path) {
    var holder = new ServletHolder(servlet);
    context.addServlet(holder, path);
    return holder;
  }

  /** A file with a roster may be larger than a bundle. */
  private static long largest(Rollcall rollcall) {
    return Math.max(UPLOAD_LIMIT_BYTES, rollcall.together().files().largest());
  }

  /** What is uploaded may be a roster, which only the owner may read. */
  private static void accepting(ServletHolder holder, Path folder, long largest) {
    holder
        .getRegistration()
        .setMultipartConfig(
            new MultipartConfigElement(
                folder.toString(), largest, largest + PagesServlet.FORM_LIMIT_BYTES, 64 << 10));
  }
}
