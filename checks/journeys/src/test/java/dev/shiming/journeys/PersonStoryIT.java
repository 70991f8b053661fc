package dev.shiming.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.journeys.browser.Watched;
import dev.shiming.journeys.browser.Window;
import dev.shiming.journeys.browser.Windows;
import dev.shiming.journeys.page.ApplyPage;
import dev.shiming.journeys.page.ArticlePage;
import dev.shiming.journeys.page.CardPage;
import dev.shiming.journeys.page.DeskPage;
import dev.shiming.journeys.page.FilesPage;
import dev.shiming.journeys.page.ReviewPage;
import dev.shiming.journeys.page.StatusPage;
import dev.shiming.journeys.people.Login;
import dev.shiming.journeys.people.People;
import dev.shiming.journeys.people.RunId;
import dev.shiming.journeys.site.Texts.Language;
import dev.shiming.testkit.Proves;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** One person's way from an application to an article with a comment, on a phone. */
@Order(5)
@ExtendWith(Watched.class)
class PersonStoryIT {

  private static final String SHOWN = "[data-test='article-text'] img";

  private final Login person = People.member("person");
  private final Login reviewer = People.reviewer(0);
  private final Window reader = Windows.of("reader");
  private final String name = RunId.nickname("lin");
  private final String handle = RunId.handle("lin");
  private final String title = RunId.with("山坡上的新茶");

  @Test
  @Proves(value = "C30", part = "review")
  void aPersonAppliesCorrectsPublishesAndIsCommentedOn(@TempDir Path folder) throws IOException {
    var window = People.at(person, Language.CHINESE).phone();
    var application = applies(window);
    isAskedToCorrect(window, application);
    isApproved(window, application);
    uploads(window, folder);
    var article = publishes(window);
    window.wide();
    isRead(article);
    isCommentedOn(article);
  }

  private String applies(Window window) {
    var page = ApplyPage.begin(window).kind("person").next();
    var application = page.application();
    assertThat(page.step()).isEqualTo("account");
    page = page.account(name, handle, "culture").next();
    page = page.fill("purpose", "读书笔记").next();
    assertThat(page.step()).isEqualTo("credentials");
    page = ApplyPage.resume(window, application, "credentials").next();
    page = page.tick("allDeclared").next();
    assertThat(page.tick("truthful").submit().hasDueTime()).isTrue();
    return application;
  }

  private void isAskedToCorrect(Window window, String application) {
    var desk = ReviewPage.open(People.at(reviewer, Language.ENGLISH)).take(name).claim();
    assertThat(desk.claims()).contains(name);
    assertThat(desk.correct("application.name", "请在名称里写明是个人笔记").decided()).isTrue();

    var status = StatusPage.open(window, application);
    assertThat(status.ruling()).contains("请在名称里写明是个人笔记");
    var page = status.correct();
    assertThat(page.step()).isEqualTo("account");
    page.fill("officialName", name + "笔记").next();
    page = ApplyPage.resume(window, application, "confirmation").tick("truthful");
    assertThat(page.submit().hasDueTime()).isTrue();
  }

  private void isApproved(Window window, String application) {
    var desk = ReviewPage.open(People.at(reviewer, Language.ENGLISH)).take(name).claim();
    assertThat(desk.approve().decided()).isTrue();
    assertThat(StatusPage.open(window, application).card().checks()).hasSize(2);
    var card = CardPage.open(reader, handle);
    assertThat(card.hasBadge()).isTrue();
    assertThat(card.text()).contains(name + "笔记").doesNotContain(person.nickname());
  }

  private void uploads(Window window, Path folder) throws IOException {
    DeskPage.awaited(window, handle);
    var fake = Files.writeString(folder.resolve("logo.png"), "<svg onload=alert(1)>");
    var files = FilesPage.open(window, handle).upload(fake);
    assertThat(files.taken()).isFalse();
    assertThat(files.refusal()).isNotBlank();
    files = FilesPage.open(window, handle).upload(picture(folder, "hillside.png"));
    assertThat(files.taken()).isTrue();
    assertThat(files.names()).containsExactly("hillside.png");
  }

  /** Gives the path of the article. */
  private String publishes(Window window) {
    var draft = DeskPage.open(window, handle).begin();
    draft = draft.write(title, "今年第一批", "清明前采的。\n\n");
    draft = draft.cover("hillside.png").insertFile("一排茶树");
    assertThat(draft.preview()).contains("<img").contains("一排茶树");
    assertThat(window.scrollsSideways()).isFalse();
    draft.publish().article(title);
    return window.path();
  }

  private void isRead(String path) {
    var article = ArticlePage.open(reader.speak(Language.CHINESE).phone(), path);
    assertThat(article.title()).isEqualTo(title);
    reader.until("the picture", this::drawn);
    assertThat(reader.see(By.cssSelector(SHOWN)).getAttribute("alt")).isEqualTo("一排茶树");
    assertThat(reader.scrollsSideways()).isFalse();
    assertThat(reader.has("cover")).isTrue();
    reader.wide();
  }

  private void isCommentedOn(String path) {
    var guest = People.at(People.member("guest"), Language.ENGLISH);
    var article = ArticlePage.open(guest, path).comment("Where is this hillside?");
    assertThat(article.comments()).anySatisfy(one -> assertThat(one.words()).contains("hillside"));
  }

  private boolean drawn() {
    reader.reach(reader.see(By.cssSelector(SHOWN)));
    return Boolean.TRUE.equals(
        reader.run(
            "const i = document.querySelector(arguments[0]); return i.complete && i.naturalWidth > 0",
            SHOWN));
  }

  private static Path picture(Path folder, String name) throws IOException {
    var image = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
    var drawing = image.createGraphics();
    drawing.setColor(new Color(0x6A8D73));
    drawing.fillRect(0, 0, 900, 600);
    drawing.setColor(Color.WHITE);
    drawing.fillOval(350, 200, 200, 200);
    drawing.dispose();
    var file = folder.resolve(name);
    ImageIO.write(image, "png", file.toFile());
    return file;
  }
}
