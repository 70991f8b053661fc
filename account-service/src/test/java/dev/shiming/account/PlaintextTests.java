package dev.shiming.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.testkit.Proves;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads every column of every table, every fact and the log, and looks for a person in them. */
@AccountServiceTest
@ExtendWith(OutputCaptureExtension.class)
@Proves(
    value = {"C1", "C48"},
    part = "at-rest")
class PlaintextTests {

  private static final String NAME = "金丝雀鸣";

  @Autowired private Site site;
  @Autowired private JdbcClient jdbc;

  @Test
  void nothingOfAnIdentityCanBeReadAnywhere(CapturedOutput log) throws Exception {
    String phone = Site.phone();
    String number = Site.identityNumber();
    String network = Site.networkNumber();
    String address = "198.18.77.231";
    String subject = Site.someone();
    String code = site.code(subject, phone);
    Form form = Form.byIdentityNumber(Site.nickname(), NAME, number, phone, code);
    assertThat(site.register(subject, form.with("number", number + "1")).status()).isEqualTo(422);
    Sandbox.started()
        .during(
            "identity",
            "error",
            () -> assertThat(site.register(subject, form).status()).isEqualTo(503));
    assertThat(site.register(subject, form).status()).isEqualTo(200);
    String other = Site.someone();
    Form byNetwork = Form.byNetworkNumber(Site.nickname(), network);
    assertThat(site.register(other, byNetwork).status()).isEqualTo(200);
    String third = Site.someone();
    site.requestCode(third, Site.phone(), address);

    List<String> identities =
        List.of(phone, "+86" + phone, number, network, NAME, number.substring(0, 14), address);
    List<String> traces = new ArrayList<>();
    identities.forEach(identity -> traces.addAll(traces(identity)));

    List<String> places = everything();
    Facts.all("shiming.member").forEach(fact -> places.add("topic " + fact.body()));
    places.add("log " + log.getAll());
    assertThat(found(traces, places)).isEmpty();

    jdbc.sql("create table scratch (leak varchar(100))").update();
    jdbc.sql("insert into scratch values (?)").param("called " + phone).update();
    try {
      assertThat(found(traces, everything())).isNotEmpty();
    } finally {
      jdbc.sql("drop table scratch").update();
    }
  }

  /** A value as text, reversed, in hex, in base 64, and as an unkeyed hash. */
  private static List<String> traces(String identity) {
    byte[] bytes = identity.getBytes(StandardCharsets.UTF_8);
    List<String> traces = new ArrayList<>();
    traces.add(identity);
    traces.add(new StringBuilder(identity).reverse().toString());
    traces.add(HexFormat.of().formatHex(bytes));
    traces.add(Base64.getEncoder().withoutPadding().encodeToString(bytes));
    for (String hash : List.of("MD5", "SHA-1", "SHA-256", "SHA-512")) {
      try {
        traces.add(HexFormat.of().formatHex(MessageDigest.getInstance(hash).digest(bytes)));
      } catch (java.security.NoSuchAlgorithmException cause) {
        throw new IllegalStateException(cause);
      }
    }
    return traces;
  }

  private static List<String> found(List<String> traces, List<String> places) {
    List<String> found = new ArrayList<>();
    for (String place : places) {
      String lower = place.toLowerCase(Locale.ROOT);
      for (String trace : traces) {
        if (lower.contains(trace.toLowerCase(Locale.ROOT))) {
          found.add(trace + " in " + place.substring(0, Math.min(80, place.length())));
        }
      }
    }
    return found;
  }

  private List<String> everything() {
    List<String> places = new ArrayList<>();
    List<String> tables =
        jdbc.sql("select table_name from information_schema.tables where table_schema = database()")
            .query((row, n) -> row.getString(1))
            .list();
    for (String table : tables) {
      jdbc.sql("select * from `" + table + "`")
          .query(
              row -> {
                int columns = row.getMetaData().getColumnCount();
                for (int i = 1; i <= columns; i++) {
                  byte[] bytes = row.getBytes(i);
                  if (bytes != null) {
                    places.add(table + " " + new String(bytes, StandardCharsets.UTF_8));
                    places.add(table + " " + HexFormat.of().formatHex(bytes));
                  }
                }
              });
    }
    assertThat(places).hasSizeGreaterThan(50);
    return places;
  }
}
