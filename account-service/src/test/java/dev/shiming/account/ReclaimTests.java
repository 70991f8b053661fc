package dev.shiming.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.testkit.Proves;
import dev.shiming.testkit.Tokens;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A phone that changed hands goes to whoever proves more than that they hold it. */
@AccountServiceTest
@Proves(value = "C5", part = "reclaim")
class ReclaimTests {

  @Autowired private Site site;
  @Autowired private JdbcClient jdbc;

  private String phone;
  private String before;
  private KeptIdentity kept;

  @BeforeEach
  void somebodyHasThePhone() {
    phone = Site.phone();
    before = site.memberWith(phone);
    kept = new KeptIdentity(jdbc, before);
  }

  @Test
  void theNewHolderGetsThePhoneAndNeitherLearnsOfTheOther() throws Exception {
    String newcomer = Site.someone();
    String number = Site.identityNumber();

    Answer answer = site.register(newcomer, registration(newcomer, "林夏", number));

    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    assertThat(answer.body().toString()).doesNotContain(before);
    assertThat(new KeptIdentity(jdbc, newcomer).opened()).contains("phone=+86" + phone);
    assertThat(new KeptIdentity(jdbc, newcomer).told()).isEmpty();
    assertThat(kept.opened()).isEmpty();
    assertThat(kept.index()).isEmpty();
    assertThat(kept.told()).containsExactly("phone-lost");
    assertThat(site.identity(before)).containsExactly("phone phone lost");
    assertThat(
            site.get("/api/notices", Tokens.member(before)).body().toString()
                + site.get("/api/me/identity", Tokens.member(before)).body())
        .doesNotContain(newcomer, phone);
    assertThat(site.get("/api/members/" + before, null).body().get("standing").asString())
        .as("nobody else is told")
        .isEqualTo("good");
  }

  @Test
  @Proves(value = "C2", part = "reverify")
  void whoeverLostThePhoneWritesAgainOnceVerified() {
    String newcomer = Site.someone();
    site.register(newcomer, registration(newcomer, "林夏", Site.identityNumber()));
    String report =
        """
        {"subject":{"type":"member","id":"%s"},"reason":"spam","text":"","key":"%s"}"""
            .formatted(newcomer, Site.someone());
    Site.await(() -> standing(before).equals("unverified"));
    assertThat(site.post("/api/reports", Tokens.member(before), report).status())
        .as("reporting is open to all")
        .isEqualTo(201);

    String next = Site.phone();
    assertThat(site.verify(before, Form.again(next, site.code(before, next))).status())
        .isEqualTo(204);

    Site.await(() -> standing(before).equals("good"));
    assertThat(site.identity(before)).containsExactly("phone phone valid");
  }

  @Test
  void aCodeToThePhoneAloneMovesNothing() {
    String newcomer = Site.someone();
    Form form = Form.byPhone(Site.nickname(), phone, site.code(newcomer, phone));
    assertThat(site.register(newcomer, form).refusals()).containsExactly("phone=phone.used");
    assertThat(kept.index()).containsExactly("phone");
    assertThat(kept.told()).isEmpty();
  }

  @Test
  void onePersonDoesNotTakeTheirOwnPhoneFromTheirOtherLogin() {
    String number = Site.identityNumber();
    Form stepUp = Form.again(phone, site.code(before, phone)).named("林夏", number);
    assertThat(site.verify(before, stepUp).status()).isEqualTo(204);
    String again = Site.someone();

    assertThat(site.register(again, registration(again, "林夏", number)).refusals())
        .containsExactly("phone=phone.used", "number=number.used");
    assertThat(kept.told()).isEmpty();
  }

  @Test
  void anIdentityThatRestedOnThePhoneIsProvedAgainByTheSamePersonOnly() {
    String number = Site.identityNumber();
    Form stepUp = Form.again(phone, site.code(before, phone)).named("林夏", number);
    assertThat(site.verify(before, stepUp).status()).isEqualTo(204);
    String newcomer = Site.someone();
    assertThat(
            site.register(newcomer, registration(newcomer, "周远", Site.identityNumber())).status())
        .isEqualTo(200);
    assertThat(site.identity(before))
        .containsExactly("phone identity-number lost", "identity-number identity-number lost");

    String next = Site.phone();
    Form form = Form.again(next, site.code(before, next));
    assertThat(site.verify(before, form.named("林夏", Site.identityNumber())).refusals())
        .containsExactly("number=identity.another");
    assertThat(site.verify(before, form.named("林夏", number)).status()).isEqualTo(204);
  }

  @Test
  void aMemberTakesItOverByTheirIdentityOnFile() throws Exception {
    String number = Site.identityNumber();
    String own = Site.phone();
    String member = site.memberWith(own);
    Form stepUp = Form.again(own, site.code(member, own)).named("周远", number);
    assertThat(site.verify(member, stepUp).status()).isEqualTo(204);

    Form form = Form.again(phone, site.code(member, phone)).named("周远", number);
    assertThat(site.changePhone(member, form).status()).isEqualTo(204);

    assertThat(new KeptIdentity(jdbc, member).opened()).contains("phone=+86" + phone);
    assertThat(kept.told()).containsExactly("phone-lost");
  }

  @Test
  void whoeverIsRefusedForAnotherReasonTakesNothing() {
    String newcomer = Site.someone();
    String taken = Site.nickname();
    site.member(taken);
    Form form = registration(newcomer, "林夏", Site.identityNumber()).with("nickname", taken);
    assertThat(site.register(newcomer, form).refusals()).containsExactly("nickname=nickname.taken");
    assertThat(kept.index()).containsExactly("phone");
    assertThat(kept.told()).isEmpty();
  }

  @Test
  void manyAtOnceLeaveThePhoneWithOneAndTellTheOthers() throws Exception {
    List<String> subjects = IntStream.range(0, 6).mapToObj(i -> Site.someone()).toList();
    List<Form> forms =
        subjects.stream()
            .map(subject -> registration(subject, "林夏", Site.identityNumber()))
            .toList();

    List<Answer> answers = AtOnce.all(6, i -> site.register(subjects.get(i), forms.get(i)));

    List<String> members =
        IntStream.range(0, 6)
            .filter(i -> answers.get(i).status() == 200)
            .mapToObj(subjects::get)
            .toList();
    assertThat(members).isNotEmpty();
    List<String> holders =
        members.stream().filter(m -> new KeptIdentity(jdbc, m).index().contains("phone")).toList();
    assertThat(holders).hasSize(1);
    assertThat(members)
        .filteredOn(m -> !holders.contains(m))
        .allSatisfy(
            m -> assertThat(new KeptIdentity(jdbc, m).told()).containsExactly("phone-lost"));
    assertThat(kept.told()).containsExactly("phone-lost");
  }

  private Form registration(String subject, String name, String number) {
    return Form.byIdentityNumber(Site.nickname(), name, number, phone, site.code(subject, phone));
  }

  private static String standing(String account) {
    return Facts.of("shiming.member", account).getLast().get("standing").asString();
  }
}
