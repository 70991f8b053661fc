package dev.shiming.stack.tools;

import dev.shiming.stack.demonstration.Person;
import dev.shiming.stack.demonstration.ServiceApi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What an operator's site begins with: boards and first articles, from a file. */
record Opening(List<Board> boards, List<Article> articles) {

  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  record Board(String slug, Map<String, String> name, Map<String, String> intro) {}

  record Article(String kind, String title, String summary, String body) {}

  static Opening read(Path file) throws IOException {
    return YAML.readValue(Files.readString(file), Opening.class);
  }

  /** Gives the administrator the site's badge, then opens and writes; a second time nothing new. */
  void carryOut(Person administrator, ServiceApi accounts, ServiceApi forum) {
    accounts.put(
        "/api/members/" + administrator.account() + "/badge",
        administrator,
        Map.of("kind", "site"));
    for (var position = 0; position < boards.size(); position++) {
      var board = boards.get(position);
      forum.post(
          "/api/boards",
          administrator,
          null,
          Map.of(
              "slug", board.slug(),
              "name", board.name(),
              "intro", board.intro(),
              "position", position + 1,
              "key", key("board " + board.slug())));
    }
    for (var article : articles) {
      forum.post(
          "/api/articles",
          administrator,
          null,
          Map.of(
              "title", article.title(),
              "body", article.body().strip(),
              "summary", article.summary(),
              "kind", article.kind(),
              "key", key("article " + article.title())));
    }
  }

  /** The same key for the same thing, so that repeating writes nothing twice. */
  private static String key(String what) {
    return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
