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
   * How many statements the work sent; background jobs on outbox, lease and what is scheduled do
   * not count. not count.
   */
  public int of(Runnable work) {
    return statementsOf(work).size();
  }

  public synchronized List<String> statementsOf(Runnable work) {
    statements.clear();
    counting = true;
    try {
      work.run();
    } finally {
      counting = false;
    }
    return statements.stream().filter(sql -> !isBackground(sql)).toList();
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source && !(bean instanceof Counted)
        ? new Counted(source)
        : bean;
  }

  private static boolean isBackground(String sql) {
    return sql.contains("from outbox")
        || sql.contains(" lease ")
        || sql.contains("where stage = 'SCHEDULED'");
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
