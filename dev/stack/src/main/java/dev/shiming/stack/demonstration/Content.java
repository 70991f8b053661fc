package dev.shiming.stack.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Everything the demonstration says, read from its files. */
record Content(
    List<MemberContent> members,
    List<BoardContent> boards,
    List<OfficialContent> officials,
    List<ArticleContent> articles,
    CaseContent cases) {

  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  static Content read() {
    var contents = read("contents", Contents.class);
    return new Content(
        read("members", Members.class).members(),
        contents.boards().stream().map(b -> read("boards/" + b, BoardContent.class)).toList(),
        read("official", Officials.class).accounts(),
        contents.articles().stream().map(a -> read("articles/" + a, ArticleContent.class)).toList(),
        read("cases", CaseContent.class));
  }

  private static <T> T read(String name, Class<T> type) {
    try (InputStream file = Content.class.getResourceAsStream("/demonstration/" + name + ".yaml")) {
      if (file == null) {
        throw new IllegalStateException("The demonstration lacks " + name);
      }
      return YAML.readValue(file, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Which files there are. */
  private record Contents(List<String> boards, List<String> articles) {}

  /** The file of official accounts. */
  private record Officials(List<OfficialContent> accounts) {}

  /** The file of members. */
  private record Members(List<MemberContent> members) {}
}
