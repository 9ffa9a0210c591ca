package org.rollcall.platform.store.repository;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.sync.RunFilter;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.store.jdbc.Statements;

/** A filter of runs as SQL, which begins at {@code where}. */
record RunCondition(String sql, List<Object> parameters) {
  static RunCondition of(ConnectionId connection, RunFilter filter) {
    var sql = new StringBuilder(" where connection_id = ?");
    var parameters = new ArrayList<Object>(List.of(connection.value()));
    var before = filter.before();
    if (before != null) {
      sql.append(" and id < ?");
      parameters.add(before.value());
    }
    if (!filter.states().isEmpty()) {
      sql.append(" and state in (").append(Statements.marks(filter.states().size())).append(')');
      new TreeSet<RunState>(filter.states()).forEach(state -> parameters.add(state.name()));
    }
    var trigger = filter.trigger();
    if (trigger != null) {
      sql.append(" and trigger_kind = ?");
      parameters.add(trigger.name());
    }
    var since = filter.since();
    if (since != null) {
      sql.append(" and started_at >= ?");
      parameters.add(since);
    }
    var until = filter.until();
    if (until != null) {
      sql.append(" and started_at < ?");
      parameters.add(until);
    }
    return new RunCondition(sql.toString(), parameters);
  }

  Object[] with(Object last) {
    var all = new ArrayList<>(parameters);
    all.add(last);
    return all.toArray();
  }
}
