package org.rollcall.platform.dist;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.TimeBasedRollingPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.Logger;

/**
 * Logging: everything from INFO on into a file a day, WARN and worse on the terminal too. In code,
 * because reading XML would cost a tenth of the time until the console answers.
 */
public final class LogFiles extends ContextAwareBase implements Configurator {
  private static final String FOLDER = "rollcall.log.folder";
  private static final String LEVEL = "rollcall.log.level";
  private static final int DAYS_KEPT = 30;

  /** Found by logback. */
  public LogFiles() {}

  /** To be said before anybody logs. */
  static void writeTo(Path folder) {
    System.setProperty(FOLDER, folder.toString());
  }

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.toLevel(System.getProperty(LEVEL), Level.INFO));
    root.addAppender(terminal(context));
    var folder = System.getProperty(FOLDER);
    if (folder != null) {
      root.addAppender(file(context, Path.of(folder)));
    }
    context.getLogger("org.eclipse.jetty").setLevel(Level.WARN);
    context.getLogger("com.zaxxer.hikari").setLevel(Level.WARN);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  private static ConsoleAppender<ILoggingEvent> terminal(LoggerContext context) {
    var terminal = new ConsoleAppender<ILoggingEvent>();
    terminal.setTarget("System.err");
    var worrying = new ThresholdFilter();
    worrying.setLevel(Level.WARN.toString());
    worrying.start();
    terminal.addFilter(worrying);
    return started(terminal, context, "%-5level %msg%n%nopex");
  }

  private static RollingFileAppender<ILoggingEvent> file(LoggerContext context, Path folder) {
    var file = new RollingFileAppender<ILoggingEvent>();
    file.setFile(folder.resolve("rollcall.log").toString());
    var daily = new TimeBasedRollingPolicy<ILoggingEvent>();
    daily.setContext(context);
    daily.setParent(file);
    daily.setFileNamePattern(folder.resolve("rollcall-%d{yyyy-MM-dd}.log.gz").toString());
    daily.setMaxHistory(DAYS_KEPT);
    daily.start();
    file.setRollingPolicy(daily);
    return started(
        file, context, "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%mdc] %logger{1}: %msg%n");
  }

  private static <A extends OutputStreamAppender<ILoggingEvent>> A started(
      A appender, LoggerContext context, String pattern) {
    var encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.setPattern(pattern);
    encoder.start();
    appender.setContext(context);
    appender.setEncoder(encoder);
    appender.start();
    return appender;
  }
}
