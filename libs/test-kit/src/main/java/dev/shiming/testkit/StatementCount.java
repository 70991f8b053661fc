package dev.shiming.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the SQL statements that a piece of work sends, on whatever thread it runs. */
public class StatementCount implements BeanPostProcessor {

  private final List<String> statements = new CopyOnWriteArrayList<>();
  private volatile boolean counting;

  StatementCount() {}

  /**
   * How many statements the work sent; background jobs on outbox, lease, seals and what is
   * scheduled do not count.
   */
  public int of(Runnable work) {
    return statementsOf(work).size();
  }

  /** How many statements a background job sent, with those that wait for a lease left out. */
  public int everyOf(Runnable job) {
    return (int) all(job).stream().filter(sql -> !isWaiting(sql)).count();
  }

  public List<String> statementsOf(Runnable work) {
    return all(work).stream().filter(sql -> !isBackground(sql)).toList();
  }

  private synchronized List<String> all(Runnable work) {
    statements.clear();
    counting = true;
    try {
      work.run();
    } finally {
      counting = false;
    }
    return List.copyOf(statements);
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source && !(bean instanceof Counted)
        ? new Counted(source)
        : bean;
  }

  private static boolean isBackground(String sql) {
    return isWaiting(sql)
        || sql.contains("operation_seal")
        || sql.contains("unsealed")
        || sql.contains("where stage = 'SCHEDULED'");
  }

  private static boolean isWaiting(String sql) {
    return sql.contains("from outbox") || sql.contains(" lease ");
  }

  private void saw(String sql) {
    if (counting) {
      statements.add(sql);
    }
  }

  private final class Counted extends DelegatingDataSource {

    Counted(DataSource source) {
      super(source);
    }

    @Override
    public Connection getConnection() throws SQLException {
      return proxy(
          Connection.class,
          super.getConnection(),
          (method, sql, result) -> {
            if (result instanceof PreparedStatement && sql != null) {
              saw(sql);
            }
            return result instanceof Statement plain && sql == null ? counted(plain) : result;
          });
    }

    private Statement counted(Statement statement) {
      return proxy(
          Statement.class,
          statement,
          (method, sql, result) -> {
            if (method.startsWith("execute") && sql != null) {
              saw(sql);
            }
            return result;
          });
    }
  }

  /** Sees a call after it returned, with its first argument where that is SQL. */
  private interface After {
    @Nullable Object apply(String method, @Nullable String sql, @Nullable Object result);
  }

  private static <T> T proxy(Class<T> type, T target, After after) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, args) -> {
              try {
                return after.apply(method.getName(), sql(args), method.invoke(target, args));
              } catch (InvocationTargetException cause) {
                throw cause.getTargetException();
              }
            }));
  }

  private static @Nullable String sql(Object @Nullable [] args) {
    return args != null && args.length > 0 && args[0] instanceof String sql ? sql : null;
  }
}
