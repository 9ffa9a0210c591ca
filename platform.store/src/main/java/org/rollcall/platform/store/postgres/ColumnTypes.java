package org.rollcall.platform.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rollcall.platform.store.jdbc.ManyRows;

/**
 * Of what types the columns are that rows are copied into, asked of the database once for each.
 * Used by any thread, once the tables are as they will be.
 */
final class ColumnTypes {
  private final Map<ManyRows, List<ColumnType>> known = new ConcurrentHashMap<>();

  /** Those of all columns, the shared ones first. */
  List<ColumnType> of(Connection connection, ManyRows many) throws SQLException {
    var types = known.get(many);
    if (types == null) {
      types = ask(connection, many);
      known.put(many, types);
    }
    return types;
  }

  private static List<ColumnType> ask(Connection connection, ManyRows many) throws SQLException {
    var select = "select " + String.join(", ", many.allColumns()) + " from " + many.table();
    try (var statement = connection.prepareStatement(select + " limit 0");
        var nothing = statement.executeQuery()) {
      var columns = nothing.getMetaData();
      var types = new ArrayList<ColumnType>();
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        types.add(type(columns.getColumnTypeName(i)));
      }
      return List.copyOf(types);
    }
  }

  private static ColumnType type(String name) {
    return switch (name) {
      case "int8", "bigserial" -> ColumnType.BIGINT;
      case "int4" -> ColumnType.INTEGER;
      default -> ColumnType.valueOf(name.toUpperCase(Locale.ROOT));
    };
  }
}
