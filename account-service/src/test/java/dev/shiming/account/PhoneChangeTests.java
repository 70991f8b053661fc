package dev.shiming.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.testkit.Proves;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Another phone takes the place of the one on file, for whoever shows that the account is theirs.
 */
@AccountServiceTest
@Proves(value = "C3", part = "phone-change")
class PhoneChangeTests {

  @Autowired private Site site;
  @Autowired private JdbcClient jdbc;

  private String phone;
  private String next;
  private String member;
  private KeptIdentity kept;

  @BeforeEach
  void aMemberByPhone() {
    phone = Site.phone();
    next = Site.phone();
    member = site.memberWith(phone);
    kept = new KeptIdentity(jdbc, member);
  }

  @Test
  void codesToBothPhonesChangeIt() throws Exception {
    Form form = toNext().insteadOf(phone, site.heldCode(member, phone));

    assertThat(site.changePhone(member, form).status()).isEqualTo(204);

    assertThat(kept.opened()).containsExactly("phone=+86" + next);
    assertThat(kept.index()).containsExactly("phone");
    assertThat(kept.told()).containsExactly("phone-changed");
    assertThat(kept.operations()).containsExactly("registration", "identity.change-phone");
    String newcomer = Site.someone();
    assertThat(
            site.register(
                    newcomer, Form.byPhone(Site.nickname(), phone, site.code(newcomer, phone)))
                .status())
        .as("the old phone is free")
        .isEqualTo(200);
  }

  @Test
  void theIdentityOnFileChangesItToo() throws Exception {
    String number = Site.identityNumber();
    Form stepUp = Form.again(phone, site.code(member, phone)).named("林夏", number);
    assertThat(site.verify(member, stepUp).status()).isEqualTo(204);

    assertThat(site.changePhone(member, toNext().named("林夏", number)).status()).isEqualTo(204);

    assertThat(kept.opened()).containsExactly("name=林夏", "number=" + number, "phone=+86" + next);
  }

  /** Otherwise a session left open would hand the account to whoever finds it. */
  @Test
  void anIdentityThatIsNotOnFileChangesNothing() {
    assertThat(site.changePhone(member, toNext().named("林夏", Site.identityNumber())).refusals())
        .containsExactly("number=identity.none");
    jdbc.sql("delete from sms_code where subject = ?").param(member).update();

    Form stepUp = Form.again(phone, site.code(member, phone)).named("林夏", Site.identityNumber());
    assertThat(site.verify(member, stepUp).status()).isEqualTo(204);
    assertThat(site.changePhone(member, toNext().named("林夏", Site.identityNumber())).refusals())
        .containsExactly("number=identity.another");
    assertThat(kept.told()).isEmpty();
  }

  @Test
  void aPhoneThatIsNotTheOneOnFileIsNoProof() {
    String third = Site.phone();
    Form form = toNext().insteadOf(third, site.heldCode(member, third));
    assertThat(site.changePhone(member, form).refusals()).containsExactly("oldPhone=phone.another");
  }

  @Test
  void aCodeForOnePurposeIsNoneForTheOther() {
    String newCode = site.code(member, next);
    String oldCode = site.heldCode(member, phone);
    assertThat(
            site.changePhone(member, Form.again(next, oldCode).insteadOf(phone, newCode))
                .refusals())
        .containsExactly("oldCode=code.wrong", "code=code.wrong");
    assertThat(
            site.changePhone(member, Form.again(phone, oldCode).insteadOf(next, newCode))
                .refusals())
        .containsExactly("oldCode=code.none", "code=code.none");
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    Form form = Form.again("12", "").insteadOf("", "");
    assertThat(site.changePhone(member, form).refusals())
        .containsExactly(
            "oldPhone=phone.missing",
            "oldCode=code.missing",
            "phone=phone.invalid",
            "code=code.missing");
    Form network = Form.byNetworkNumber("", Site.networkNumber());
    assertThat(site.changePhone(member, network).refusals())
        .containsExactly("method=method.unknown");
  }

  @Test
  void theSamePhoneIsNoChange() {
    Form form =
        Form.again(phone, site.code(member, phone)).insteadOf(phone, site.heldCode(member, phone));
    assertThat(site.changePhone(member, form).refusals()).containsExactly("phone=phone.same");
  }

  @Test
  void aPhoneOfAnotherAccountIsUsed() {
    site.memberWith(next);
    Form form = toNext().insteadOf(phone, site.heldCode(member, phone));
    assertThat(site.changePhone(member, form).refusals()).containsExactly("phone=phone.used");
    assertThat(kept.index()).containsExactly("phone");
  }

  @Test
  void whoeverHasNoPhoneOnFileChangesNone() {
    String network = Site.someone();
    site.register(network, Form.byNetworkNumber(Site.nickname(), Site.networkNumber()));
    Answer answer = site.changePhone(network, toNext());
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.code()).isEqualTo("phone.none");
  }

  @Test
  void aCarrierWithoutAnAnswerLeavesTheOldPhone() throws Exception {
    Form form = toNext().insteadOf(phone, site.heldCode(member, phone));
    Sandbox.started()
        .during(
            "carrier",
            "error",
            () -> assertThat(site.changePhone(member, form).status()).isEqualTo(503));
    assertThat(kept.opened()).containsExactly("phone=+86" + phone);
    assertThat(site.changePhone(member, form).status()).isEqualTo(204);
  }

  @Test
  void twoMembersWhoChangeToOnePhoneLeaveItWithOne() throws Exception {
    String otherPhone = Site.phone();
    String other = site.memberWith(otherPhone);
    List<String> members = List.of(member, other);
    List<Form> forms =
        List.of(
            toNext().insteadOf(phone, site.heldCode(member, phone)),
            Form.again(next, site.code(other, next))
                .insteadOf(otherPhone, site.heldCode(other, otherPhone)));

    List<Answer> answers = AtOnce.all(2, i -> site.changePhone(members.get(i), forms.get(i)));

    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(204, 422);
    assertThat(answers.stream().flatMap(answer -> answer.refusals().stream()))
        .containsExactly("phone=phone.used");
  }

  private Form toNext() {
    return Form.again(next, site.code(member, next));
  }
}
