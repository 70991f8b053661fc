package dev.shiming.web.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.shiming.web.cache.PageCache;
import dev.shiming.web.standin.Examples;
import dev.shiming.web.standin.SiteTest;
import dev.shiming.web.standin.StandIn;
import dev.shiming.web.standin.Visitors;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Wherever an account stands on a page its badge stands beside it and leads to its card. */
@SiteTest
class BadgeTests {

  private static final String BADGE =
      "\"badge\": {\"kind\": \"media\", \"handle\": \"valley-tea\"}";

  private static final String NONE_OR_ANOTHER = "\"badge\":\\s*(null|\\{[^}]*})";

  /** Pages that name authors, with what a service tells them of those. */
  private static final Map<String, String> PAGES =
      Map.ofEntries(
          Map.entry("/", "forum GET /api/home"),
          Map.entry("/boards/tea", "forum GET /api/boards/tea"),
          Map.entry("/threads/101", "forum GET /api/threads/101"),
          Map.entry("/articles/4", "comment GET /api/subjects/article/4/comments"),
          Map.entry("/articles/7", "forum GET /api/articles/7"),
          Map.entry("/articles/7/history/1", "forum GET /api/articles/7"),
          Map.entry("/official", "account GET /api/official"),
          Map.entry("/studio", "account GET /api/official/invitations"),
          Map.entry(
              "/studio/yixing-ceramics/people",
              "account GET /api/official/" + StandIn.ACCOUNT + "/seats"));

  @Autowired MockMvc web;
  @Autowired StandIn services;
  @Autowired PageCache cache;

  @BeforeEach
  void fresh() {
    services.reset();
    cache.clear();
  }

  @AfterEach
  void forget() {
    cache.clear();
  }

  @Test
  void everyBadgeOnEveryPageLeadsToTheCardOfItsAccount() throws Exception {
    for (var shown : PAGES.entrySet()) {
      var known = Examples.body(shown.getValue());
      services.tell(shown.getValue(), 200, known.replaceAll(NONE_OR_ANOTHER, BADGE));
      var page = open(shown.getKey());
      var persons = page.select("main [data-test=person]");
      assertThat(persons).as(shown.getKey()).isNotEmpty();
      assertThat(page.select("a[data-test=badge][href=/official/valley-tea]"))
          .as(shown.getKey())
          .isNotEmpty();
      assertThat(page.select("main .seal:not(a[href^=/official/])"))
          .as("seals on %s that lead to no card", shown.getKey())
          .isEmpty();
      for (var person : persons) {
        var card = person.select(".person-name").attr("href");
        assertThat(person.select("a[data-test=badge]").attr("href"))
            .as("%s on %s", person.text(), shown.getKey())
            .isEqualTo(card.startsWith("/official/") ? card : "");
      }
    }
  }

  @Test
  void everyLineOfAnArticleOnTheFrontPageSaysWhoseItIs() throws Exception {
    services.tell(
        "forum GET /api/home",
        200,
        Examples.body("forum GET /api/home").replaceAll(NONE_OR_ANOTHER, BADGE));
    var page = open("/");
    var lines = page.select("[data-test=articles] li, [data-test=announcements] li");
    assertThat(lines).hasSizeGreaterThan(2);
    for (var line : lines) {
      assertThat(line.select("a[data-test=badge]").attr("href"))
          .as(line.text())
          .isEqualTo("/official/valley-tea");
    }
    var followed = open("/", Visitors.member()).select("[data-test=followed] li");
    assertThat(followed).isNotEmpty();
    for (var line : followed) {
      assertThat(line.select("a[data-test=badge]").attr("href"))
          .isEqualTo("/official/yixing-ceramics");
    }
  }

  @Test
  void sealOnACardLeadsToWhatWasChecked() throws Exception {
    var page = open("/official/yixing-ceramics");
    var seal = page.select("h1 a[data-test=badge]").attr("href");
    assertThat(seal).isEqualTo("/official/yixing-ceramics#checks");
    assertThat(page.select("#checks")).hasSize(1);
  }

  /** A page that drew a seal by itself would be one that the pages above do not know of. */
  @Test
  void noOtherTemplateDrawsASeal() throws Exception {
    try (var templates = Files.walk(Path.of("src/main/resources/templates"))) {
      var own =
          templates
              .filter(file -> file.toString().endsWith(".html"))
              .filter(file -> read(file).contains("class=\"seal\""))
              .map(file -> file.getFileName().toString())
              .sorted()
              .toList();
      assertThat(own).containsExactly("card.html", "part.html", "rules.html");
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (java.io.IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  private Document open(String page) throws Exception {
    return page.startsWith("/studio") ? open(page, Visitors.member()) : open(page, asked -> asked);
  }

  private Document open(String page, RequestPostProcessor visitor) throws Exception {
    return Jsoup.parse(
        web.perform(get(page).with(visitor)).andReturn().getResponse().getContentAsString());
  }
}
