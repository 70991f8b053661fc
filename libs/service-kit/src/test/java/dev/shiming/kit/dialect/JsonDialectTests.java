package dev.shiming.kit.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shiming.kittest.KitTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** JSON in a text column is kept letter for letter, in a JSON column by its meaning only. */
@KitTest
class JsonDialectTests {

  private static final String DOCUMENT =
      """
      {"z": "茶😀", "a": {"n": 7, "yes": true}, "list": [1, 2],   "none": null}\
      """;

  @Autowired JdbcClient jdbc;
  @Autowired JsonMapper json;

  @BeforeEach
  void table() {
    forget();
    jdbc.sql("create table dialect_json (doc json, body mediumtext character set utf8mb4)")
        .update();
  }

  @AfterEach
  void forget() {
    jdbc.sql("drop table if exists dialect_json").update();
  }

  @Test
  void textStaysAsItIsAndAJsonColumnKeepsTheMeaning() {
    insert(DOCUMENT);
    assertThat(jdbc.sql("select body from dialect_json").query(String.class).single())
        .isEqualTo(DOCUMENT);
    String doc = jdbc.sql("select doc from dialect_json").query(String.class).single();
    assertThat(json.readTree(doc)).isEqualTo(json.readTree(DOCUMENT));
  }

  @ParameterizedTest
  @CsvSource({"$.z,茶😀", "$.a.n,7", "$.list[1],2", "$.missing,", "$.a.missing,"})
  void oneValueIsReadByItsPathFromEitherColumn(String path, String value) {
    insert(DOCUMENT);
    for (String column : new String[] {"doc", "body"}) {
      assertThat(
              jdbc.sql("select json_value(%s, '%s') v from dialect_json".formatted(column, path))
                  .query((row, number) -> String.valueOf(row.getString("v")))
                  .single())
          .as(column)
          .isEqualTo(String.valueOf(value));
    }
  }

  @Test
  void whatIsNoJsonIsRefusedByAJsonColumn() {
    assertThatThrownBy(() -> insert("{\"a\":")).isInstanceOf(DataIntegrityViolationException.class);
  }

  private void insert(String document) {
    jdbc.sql("insert into dialect_json (doc, body) values (?, ?)")
        .params(document, document)
        .update();
  }
}
