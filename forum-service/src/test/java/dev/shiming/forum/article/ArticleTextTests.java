package dev.shiming.forum.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.forum.text.RenderedText;
import dev.shiming.forum.text.Writing;
import dev.shiming.kit.text.Figure;
import dev.shiming.kit.text.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArticleTextTests {

  @Test
  void whatIsScreenedHasNoFileIdsAndIsAsLongAsWhatIsRead() {
    String phone = "aaaaaaaa-aaaa-4aaa-8138-12345678aaaa";
    RenderedText body =
        new Writing(new Markdown())
            .body(
                "前文 13900001111\n\n![茶树](media:%s)".formatted(phone),
                placed -> Map.of(phone, new Figure.Picture(320, 200, List.of(320))),
                new ArrayList<>());
    Particulars plain =
        new Particulars(Source.ORIGINAL, null, null, Labels.of(List.of()), null, null, null);
    ArticleText text = new ArticleText("题目", "一句话。", Kind.ARTICLE, body, plain);
    assertThat(text.submitted("更正")).contains(phone);
    assertThat(text.screened("更正"))
        .doesNotContain(phone, "138-1234")
        .contains("13900001111", "茶树", "更正")
        .hasSameSizeAs(text.submitted("更正"));
  }
}
