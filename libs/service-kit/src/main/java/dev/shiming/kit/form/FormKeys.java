package dev.shiming.kit.form;

import dev.shiming.kit.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a form once however often it is sent: the key, the write and the answer commit together.
 */
@Service
public class FormKeys {

  private static final Duration KEPT = Duration.ofDays(2);

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final InstantSource time;

  FormKeys(JdbcClient jdbc, JsonMapper json, InstantSource time) {
    this.jdbc = jdbc;
    this.json = json;
    this.time = time;
  }

  /**
   * Runs {@code write} unless this author's key was seen, then gives the first answer again.
   *
   * @throws Problem 422 at field {@code key} when the key is no UUID
   */
  @Transactional
  public <T> T once(String author, @Nullable String key, Class<T> answer, Supplier<T> write) {
    String checked = checked(key);
    jdbc.sql(
            """
            insert into form_key (author, form_key, created_at, sent) values (?, ?, ?, 1)
            on duplicate key update sent = sent + 1
            """)
        .params(author, checked, time.instant())
        .update();
    String first =
        jdbc.sql("select answer from form_key where author = ? and form_key = ? and sent > 1")
            .params(author, checked)
            .query(String.class)
            .optional()
            .orElse(null);
    if (first != null) {
      return json.readValue(first, answer);
    }
    T result = write.get();
    jdbc.sql("update form_key set answer = ? where author = ? and form_key = ?")
        .params(json.writeValueAsString(result), author, checked)
        .update();
    return result;
  }

  @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  void forgetOld() {
    Instant before = Instant.now().minus(KEPT);
    jdbc.sql("delete from form_key where created_at < ? limit 5000").param(before).update();
  }

  private static String checked(@Nullable String key) {
    try {
      return UUID.fromString(key == null ? "" : key).toString();
    } catch (IllegalArgumentException noUuid) {
      throw Problem.field("key", "key.missing");
    }
  }
}
