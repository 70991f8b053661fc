package dev.shiming.kit.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shiming.kittest.KitTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How text is kept and compared: ids in ASCII, names in a binary collation, everything else. */
@KitTest
class TextDialectTests {

  @Autowired JdbcClient jdbc;

  @BeforeEach
  void table() {
    forget();
    jdbc.sql(
            """
            create table dialect_text (
              id char(36) character set ascii collate ascii_bin not null primary key,
              name varchar(4) collate utf8mb4_bin,
              words varchar(4),
              unique key dialect_text_name (name)
            ) character set utf8mb4
            """)
        .update();
  }

  @AfterEach
  void forget() {
    jdbc.sql("drop table if exists dialect_text").update();
  }

  @ParameterizedTest
  @CsvSource({"😀,😁", "茶😀,茶😃", "a,A", "e,é", "ｅ,e", "台,臺", "一,一\u200b", "ß,ss"})
  void namesThatLookAlikeAreTwoKeys(String one, String other) {
    name("1", one);
    name("2", other);
    assertThat(withName(one)).containsExactly("1");
    assertThat(withName(other)).containsExactly("2");
  }

  @Test
  void aSpaceAtTheEndMakesNoOtherKeySoKeysAreStrippedBefore() {
    name("1", "茶");
    assertThatThrownBy(() -> name("2", "茶 ")).isInstanceOf(DuplicateKeyException.class);
    assertThat(withName("茶 ")).containsExactly("1");
  }

  @Test
  void idsThatDifferInCaseAreTwo() {
    name("abc", "a");
    name("ABC", "b");
    assertThat(
            jdbc.sql("select name from dialect_text where id = ?")
                .param("ABC")
                .query()
                .listOfRows())
        .hasSize(1);
  }

  @Test
  void anIdOfOtherCharactersIsRefusedWhenItIsWritten() {
    assertThatThrownBy(() -> name("山", "a")).isInstanceOf(DataAccessException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"😀😁😂🤣", "𠮷野家", "é́a", "a\u0000b", " a ", "\\'\"%", "👨‍👩"})
  void textComesBackLetterForLetter(String words) {
    jdbc.sql("insert into dialect_text (id, words) values ('1', ?)").param(words).update();
    assertThat(jdbc.sql("select words from dialect_text").query(String.class).single())
        .isEqualTo(words);
  }

  @Test
  void lengthCountsCharactersNotBytes() {
    jdbc.sql("insert into dialect_text (id, words) values ('1', '𠮷😀茶a')").update();
    assertThat(jdbc.sql("select char_length(words) from dialect_text").query(Long.class).single())
        .isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({"Tea,tea,true", "é,e,true", "😀,😁,false", "a,'a ',false", "茶,荼,false"})
  void textWithoutACollationOfItsOwnIsComparedAsReadersDo(String one, String other, boolean same) {
    jdbc.sql("insert into dialect_text (id, words) values ('1', ?)").param(one).update();
    assertThat(
            jdbc.sql("select count(*) from dialect_text where words = ?")
                .param(other)
                .query(Long.class)
                .single())
        .isEqualTo(same ? 1 : 0);
  }

  private void name(String id, String name) {
    jdbc.sql("insert into dialect_text (id, name) values (?, ?)").params(id, name).update();
  }

  private List<String> withName(String name) {
    return jdbc.sql("select id from dialect_text where name = ?")
        .param(name)
        .query((row, number) -> row.getString("id"))
        .list();
  }
}
