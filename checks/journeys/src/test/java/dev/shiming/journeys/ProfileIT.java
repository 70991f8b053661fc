package dev.shiming.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import dev.shiming.journeys.browser.Watched;
import dev.shiming.journeys.browser.Window;
import dev.shiming.journeys.browser.Windows;
import dev.shiming.journeys.page.ComposePage;
import dev.shiming.journeys.page.ConsolePage;
import dev.shiming.journeys.page.MePage;
import dev.shiming.journeys.page.MemberPage;
import dev.shiming.journeys.page.NoticesPage;
import dev.shiming.journeys.page.ProfilePage;
import dev.shiming.journeys.page.ThreadPage;
import dev.shiming.journeys.people.Login;
import dev.shiming.journeys.people.People;
import dev.shiming.journeys.people.RunId;
import dev.shiming.journeys.site.Texts.Language;
import dev.shiming.testkit.PictureSamples;
import dev.shiming.testkit.Proves;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A member changes what is shown of them, and a moderator looks at what is doubtful. */
@Order(4)
@ExtendWith(Watched.class)
class ProfileIT {

  private final Window reader = Windows.of("reader");
  private final Login moderator = People.moderator(0);

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Language.class)
  @Proves(value = "C49", part = "correction")
  void aTaglineIsShownAtOnceAndOneWithAContactWaits(Language language) {
    var window = People.at(People.member("liner-" + language.ofSite()), language);
    var line = RunId.with("在山谷里听回声 Listening");
    var page = ProfilePage.open(window).change("tagline", line);
    assertThat(page.told("passed")).isTrue();
    var account = MePage.open(window).account();
    assertThat(MemberPage.open(reader, account).text()).contains(line);

    page = ProfilePage.open(window).change("tagline", "QQ群 1234567890");
    assertThat(page.told("waiting")).isTrue();
    assertThat(page.value("tagline", "shown")).isEqualTo(line);
    assertThat(page.value("tagline", "waiting")).contains("1234567890");
    assertThat(MemberPage.open(reader, account).text()).contains(line).doesNotContain("1234567890");
    assertThat(page.withdraw("tagline").waits("tagline")).isFalse();
  }

  @Test
  @Proves(value = "C8", part = "nickname-change")
  @Proves(value = "C11", part = "retired")
  void aNameThatResemblesAProtectedOneWaitsUntilAModeratorApproves() {
    var login = People.member("renamer");
    var window = People.at(login, Language.CHINESE);
    var thread =
        ComposePage.open(window, "work").publish(RunId.with("名字的事 Names"), "改名之前写的。").path();
    var account = MePage.open(window).account();
    var wanted = RunId.nickname("官方");
    var page = ProfilePage.open(window).change("nickname", wanted);
    assertThat(page.told("waiting")).isTrue();
    assertThat(page.value("nickname", "shown")).isEqualTo(login.nickname());
    assertThat(page.value("nickname", "waiting")).isEqualTo(wanted);
    assertThat(MemberPage.open(reader, account).nickname()).isEqualTo(login.nickname());

    var desk =
        ConsolePage.open(People.at(moderator, Language.CHINESE)).only("nickname").take(wanted);
    assertThat(desk.text()).contains(login.nickname());
    assertThat(desk.approve().decided()).isTrue();
    reader.until(
        "the new name on the member's page and beside what they wrote",
        () ->
            MemberPage.open(reader, account).nickname().equals(wanted)
                && ThreadPage.open(reader, thread).text().contains(wanted));
    assertThat(MemberPage.open(People.at(moderator, Language.CHINESE), account).text())
        .contains(login.nickname());
    assertThat(MemberPage.open(reader, account).text()).doesNotContain(login.nickname());

    var other = ProfilePage.open(People.at(People.member("namesake"), Language.ENGLISH));
    other = other.change("nickname", login.nickname());
    assertThat(other.complaints()).isEqualTo("nickname.taken");
  }

  @Test
  @Proves(value = "C8", part = "avatar")
  void aPictureWithACodeWaitsAndIsRefusedWithAHint() throws IOException, WriterException {
    var login = People.member("portrayed");
    var window = People.at(login, Language.CHINESE);
    var page = ProfilePage.open(window).send("avatar", code());
    assertThat(page.told("waiting")).isTrue();
    var desk =
        ConsolePage.open(People.at(moderator, Language.CHINESE))
            .only("avatar")
            .take(login.nickname());
    assertThat(desk.evidence()).contains("qr-code");
    assertThat(desk.refuse("name.contact", "请换一张不带码的。").decided()).isTrue();

    window.until(
        "the notice of the refusal",
        () ->
            NoticesPage.open(window).notices().stream()
                .anyMatch(notice -> notice.kind().equals("avatar-refused")));
    assertThat(ProfilePage.open(window).refused("avatar")).contains("二维码", "怎样可以通过", "请换一张不带码的。");
  }

  private Path code() throws IOException, WriterException {
    BitMatrix bits =
        new MultiFormatWriter().encode("https://example.com/join", BarcodeFormat.QR_CODE, 500, 500);
    var image = new BufferedImage(500, 500, BufferedImage.TYPE_INT_RGB);
    for (var y = 0; y < 500; y++) {
      for (var x = 0; x < 500; x++) {
        image.setRGB(x, y, bits.get(x, y) ? 0 : 0xffffff);
      }
    }
    return Files.write(folder.resolve("code.png"), PictureSamples.picture("png", image));
  }
}
