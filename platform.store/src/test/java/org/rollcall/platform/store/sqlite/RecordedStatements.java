package org.rollcall.platform.store.sqlite;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import javax.sql.DataSource;

/** A data source that remembers what is prepared on its connections. */
final class RecordedStatements {
  final Set<String> seen = new ConcurrentSkipListSet<>();

  DataSource over(DataSource source) {
    return proxy(
        DataSource.class,
        source,
        (answer, arguments) -> answer instanceof Connection it ? recorded(it) : answer);
  }

  private Connection recorded(Connection connection) {
    return proxy(
        Connection.class,
        connection,
        (answer, arguments) -> {
          if (arguments != null && arguments.length > 0 && arguments[0] instanceof String sql) {
            seen.add(sql);
          }
          return answer;
        });
  }

  private static <T> T proxy(Class<T> type, T target, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              try {
                return answer.to(method.invoke(target, arguments), arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  @FunctionalInterface
  private interface Answer {
    Object to(Object answer, Object[] arguments);
  }
}
