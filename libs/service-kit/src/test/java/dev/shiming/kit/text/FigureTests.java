package dev.shiming.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTests {

  private static final String PICTURE = "11111111-2222-4333-8444-555555555555";
  private static final String SOUND = "aaaaaaaa-2222-4333-8444-555555555555";
  private static final String FILM = "bbbbbbbb-2222-4333-8444-555555555555";
  private static final Map<String, Figure> FILES =
      Map.of(
          PICTURE, new Figure.Picture(1600, 900, List.of(320, 640, 1280, 1600)),
          SOUND, new Figure.Sound("采茶 <歌>.mp3"),
          FILM, new Figure.Film("山谷.mp4", 640, 360));

  private final Markdown markdown = new Markdown();
  private final List<Placement> asked = new ArrayList<>();

  @Test
  void aPictureComesInTheWidthsThatItHasWithItsCaption() {
    Document shown = shown("前文\n\n![一排 **茶树**](media:%s \"清明 & 谷雨\")\n\n后文".formatted(PICTURE));
    assertThat(shown.body().children().eachText()).containsExactly("前文", "清明 & 谷雨", "后文");
    Element picture = shown.expectFirst("figure > img");
    assertThat(picture.attributes().asList().stream().map(Attribute::getKey))
        .containsExactlyInAnyOrder("src", "srcset", "sizes", "width", "height", "alt", "loading");
    assertThat(picture.attr("src")).isEqualTo("/media/" + PICTURE + "?width=1280");
    assertThat(picture.attr("srcset").split(" ?, "))
        .hasSize(4)
        .contains(
            "/media/" + PICTURE + "?width=640 640w", "/media/" + PICTURE + "?width=1600 1600w");
    assertThat(picture.attr("alt")).isEqualTo("一排 茶树");
    assertThat(picture.attr("width")).isEqualTo("1600");
    assertThat(picture.attr("height")).isEqualTo("900");
    assertThat(picture.attr("sizes")).isNotEmpty();
    assertThat(shown.select("figcaption").text()).isEqualTo("清明 & 谷雨");
    assertThat(asked).containsExactly(new Placement(PICTURE, "一排 茶树", "清明 & 谷雨"));
  }

  @Test
  void whatIsPlayedHasAName() {
    Element sound = shown("![](media:%s)".formatted(SOUND)).expectFirst("figure");
    assertThat(sound.expectFirst("audio").attributes().asList().stream().map(Attribute::getKey))
        .containsExactlyInAnyOrder("controls", "preload", "src", "aria-label");
    assertThat(sound.expectFirst("audio").attr("preload")).isEqualTo("none");
    assertThat(sound.expectFirst("audio").attr("src")).isEqualTo("/media/" + SOUND);
    assertThat(sound.expectFirst("figcaption").text()).isEqualTo("采茶 <歌>.mp3");
    Element film = shown("![采茶的一天](media:%s)".formatted(FILM)).expectFirst("video");
    assertThat(film.attr("preload")).isEqualTo("metadata");
    assertThat(film.attr("width")).isEqualTo("640");
    assertThat(film.attr("aria-label")).isEqualTo("采茶的一天");
  }

  @Test
  void whatIsShownStandsBehindItsParagraphWhereverItWasTyped() {
    String image = "![茶](media:%s)".formatted(PICTURE);
    Document shown =
        shown(
            """
            一 %1$s 二
            %1$s 三

            # %1$s

            - [链接 %1$s](https://example.org)

            | 表 |
            | --- |
            | %1$s |

            > %1$s
            """
                .formatted(image));
    assertThat(shown.select("img")).hasSize(6);
    assertThat(shown.select("p img, a img, table img, h3 img")).isEmpty();
    assertThat(shown.select("li > figure, blockquote > figure, table + figure")).hasSize(3);
    assertThat(shown.select("h3, p:empty")).isEmpty();
    assertThat(shown.expectFirst("p").text()).isEqualTo("一 二 三");
    assertThat(asked).hasSize(6);
  }

  @Test
  void whatTheGalleryDoesNotHaveIsAskedForAndLeftOut() {
    String other = "99999999-2222-4333-8444-555555555555";
    Document shown =
        shown("![a](media:%s) ![b](media:%s/../x) ![c](media:)".formatted(other, PICTURE));
    assertThat(shown.body().html()).isEmpty();
    assertThat(asked.stream().map(Placement::id)).containsExactly(other, "", "");
  }

  @Test
  void theFilesOfARenderedTextAreKnownAgain() {
    String html =
        markdown.toHtml(
            "![茶](media:%s) /media/%s ![](media:%s) `<figure><img src=\"/media/%s\">`"
                .formatted(PICTURE, FILM, SOUND, FILM),
            placements -> FILES);
    assertThat(Markdown.media(html)).containsExactlyInAnyOrder(PICTURE, SOUND);
  }

  @Test
  void withoutAGalleryThereAreNoFiles() {
    assertThat(markdown.toHtml("![茶](media:%s)".formatted(PICTURE)))
        .doesNotContain("img", "figure", PICTURE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "![x\" onerror=\"alert(1)](media:ID)",
        "![x](media:ID \"c\\\" onload=\\\"alert(1)\")",
        "![x](media:ID \"</figcaption><script>alert(1)</script>\")",
        "![x](<media:ID\" onerror=\"alert(1)>)",
        "![x](media:ID?width=1280&x=\"onerror=alert(1))",
        "![x](https://example.org/pixel.png)",
        "![x](/media/ID?width=1280)",
        "![x](javascript:alert(1))",
        "![x](media:javascript:alert(1))",
        "<img src=\"/media/ID?width=1280\" alt=\"x\" onerror=\"alert(1)\">",
        "<figure><img src=\"/media/ID?width=1280\"><figcaption>x</figcaption></figure>",
        "<video src=\"https://example.org/v.mp4\" autoplay></video>",
        "<audio controls preload=\"none\" src=\"/media/ID\" onplay=\"alert(1)\"></audio>",
        "![<img src=x onerror=alert(1)>](media:ID)",
        "![x][r]\n\n[r]: media:ID 'x\" style=\"position:fixed'",
        "`![x](media:ID)`<svg/onload=alert(1)>",
        "![x](media:ID){onclick=alert(1) width=9999}",
        "[![x](media:ID)](javascript:alert(1))",
        "![![x](media:ID)](https://example.org/pixel.png)",
      })
  void nothingTypedByHandBecomesAnElementOrAnAttribute(String typed) {
    String source = typed.replace("ID", PICTURE);
    for (Element each : shown(source).body().getAllElements()) {
      switch (each.tagName()) {
        case "img" -> isWhatTheSiteWrites(each);
        case "body", "p", "br", "code", "figure", "figcaption" ->
            assertThat(each.attributes().asList()).as(each.outerHtml()).isEmpty();
        case "a" -> assertThat(each.attr("href")).doesNotContain("javascript", "media");
        default -> throw new AssertionError(each.outerHtml());
      }
    }
  }

  private static void isWhatTheSiteWrites(Element picture) {
    assertThat(picture.parent()).isNotNull();
    assertThat(picture.parent().tagName()).isEqualTo("figure");
    assertThat(picture.attributes().asList().stream().map(Attribute::getKey))
        .containsExactlyInAnyOrder("src", "srcset", "sizes", "width", "height", "alt", "loading");
    assertThat(picture.attr("src")).isEqualTo("/media/" + PICTURE + "?width=1280");
    assertThat(picture.attr("width")).isEqualTo("1600");
  }

  private Document shown(String source) {
    return Jsoup.parse(
        markdown.toHtml(
            source,
            placements -> {
              asked.addAll(placements);
              return FILES;
            }));
  }
}
