package dev.shiming.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.testkit.Proves;
import java.util.List;
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
    List<String> traces = Traces.of(identities);

    List<String> places = Traces.everything(jdbc);
    Facts.all("shiming.member").forEach(fact -> places.add("topic " + fact.body()));
    places.add("log " + log.getAll());
    assertThat(Traces.found(traces, places)).isEmpty();

    jdbc.sql("create table scratch (leak varchar(100))").update();
    jdbc.sql("insert into scratch values (?)").param("called " + phone).update();
    try {
      assertThat(Traces.found(traces, Traces.everything(jdbc))).isNotEmpty();
    } finally {
      jdbc.sql("drop table scratch").update();
    }
  }
}
