package dev.shiming.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.journeys.browser.Watched;
import dev.shiming.journeys.canary.Canary;
import dev.shiming.journeys.page.ApplyPage;
import dev.shiming.journeys.page.ReviewPage;
import dev.shiming.journeys.page.StatusPage;
import dev.shiming.journeys.people.IdentityBook;
import dev.shiming.journeys.people.Login;
import dev.shiming.journeys.people.Numbers;
import dev.shiming.journeys.people.OfficialAccounts;
import dev.shiming.journeys.people.People;
import dev.shiming.journeys.people.RunId;
import dev.shiming.journeys.people.SmsInbox;
import dev.shiming.journeys.site.Texts.Language;
import dev.shiming.testkit.Proves;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What organisations have to show before they get an account, in browsers. */
@Order(5)
@ExtendWith(Watched.class)
class OfficialIT {

  private final Login reviewer = People.reviewer(0);
  private final Login second = People.reviewer(1);

  @Test
  @Proves(value = "C4", part = "registry")
  void aStrangerWithTheRightCodeGetsNowhereUntilTheContactAgrees(@TempDir Path folder)
      throws Exception {
    var member = People.member("clinic");
    var window = People.at(member, Language.ENGLISH);
    var name = RunId.nickname("clinic");
    var page = ApplyPage.begin(window).kind("enterprise").fill("code", Numbers.enterprise());
    page = page.askRegistry();
    assertThat(page.registered()).contains("沙盒市");
    var application = page.application();
    page = ApplyPage.resume(window, application, "account");
    page = page.account(name, RunId.handle("cl"), "medicine").next();
    page = page.fill("purpose", "Teeth").fill("operatingPlace", "沙盒市 1 号");
    page = page.fill("contact", "010-00000000").next();
    var until = LocalDate.now(ZoneOffset.UTC).plusYears(1).toString();
    page = page.credential("medicine", "医证 77", until).next();
    assertThat(page.step()).as("its document is missing").isEqualTo("credentials");
    var secret =
        IdentityBook.typed(
            Canary.Kind.NAME, "document of an organisation", "鹡鸰" + RunId.login("x"));
    var document = Files.writeString(folder.resolve("licence.pdf"), pdf(secret));
    var fake = Files.writeString(folder.resolve("licence.png"), "<svg onload=alert(1)>");
    page = page.proof("medicine", fake);
    assertThat(page.says("proof-type")).isTrue();
    page = page.proof("medicine", document);
    assertThat(page.says("proof-taken")).isTrue();
    page = page.next().tick("allDeclared").next();
    page = page.tick("truthful").submitRefused();
    assertThat(page.lacking()).as("only the authority is missing").hasSize(1);

    page = ApplyPage.resume(window, application, "entity");
    assertThat(page.mayAct()).isFalse();
    var contact = SmsInbox.ofContact(page.contactEnding());
    page = page.sendCode().prove("000000");
    assertThat(page.mayAct()).isFalse();
    page = page.prove(contact.newCode());
    assertThat(page.mayAct()).isTrue();
    page = ApplyPage.resume(window, application, "confirmation").tick("truthful");
    assertThat(page.submit().hasDueTime()).isTrue();

    var desk = ReviewPage.open(People.at(second, Language.CHINESE)).take(name);
    assertThat(desk.claim().proofs()).isEqualTo(1);
    assertThat(desk.approve().decided()).isTrue();
    var card = StatusPage.open(window, application).card();
    assertThat(card.checks()).hasSize(5);
    assertThat(card.text()).contains("010-00000000");
  }

  @Test
  @Proves(value = "C31", part = "exception")
  void oneAccountMoreThanTheCapNeedsAReasonAndTwoReviewers() {
    var member = People.member("chain");
    var code = Numbers.enterprise();
    OfficialAccounts.enterprise(member, "first", code);
    OfficialAccounts.enterprise(member, "second", code);
    var window = People.at(member, Language.CHINESE);
    var name = RunId.nickname("third");
    var page = ApplyPage.begin(window).kind("enterprise").fill("code", code).askRegistry();
    var application = page.application();
    page = page.proveByCode();
    assertThat(page.mayAct()).isTrue();
    page = ApplyPage.resume(window, application, "account");
    page = page.account(name, RunId.handle("th"), "food").next();
    page = page.fill("purpose", "菜谱").fill("operatingPlace", "沙盒市 3 号");
    page.fill("contact", "010-00000003").next();
    page = ApplyPage.resume(window, application, "accounts").tick("allDeclared").next();
    page = page.tick("truthful").submitRefused();
    assertThat(page.complaints()).contains("cap.reached");
    page = page.fill("exception", "菜谱和门店公告要分开").tick("truthful");
    assertThat(page.submit().hasDueTime()).isTrue();

    var desk = ReviewPage.open(People.at(reviewer, Language.CHINESE)).take(name).claim().approve();
    assertThat(desk.decided()).isFalse();
    assertThat(desk.approvedFirst()).isTrue();
    assertThat(desk.mayApprove()).isFalse();
    desk = ReviewPage.open(People.at(second, Language.ENGLISH)).take(name).claim();
    assertThat(desk.approvedFirst()).isTrue();
    assertThat(desk.approve().decided()).isTrue();
    assertThat(StatusPage.open(window, application).card().hasBadge()).isTrue();
  }

  private static String pdf(String secret) {
    return "%PDF-1.4\n% " + secret + "\ntrailer<<>>\n%%EOF\n";
  }
}
