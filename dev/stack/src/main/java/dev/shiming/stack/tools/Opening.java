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

/** What an operator's site begins with: its boards, from a file. */
record Opening(List<Board> boards) {

  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  record Board(String slug, Map<String, String> name, Map<String, String> intro) {}

  static Opening read(Path file) throws IOException {
    return YAML.readValue(Files.readString(file), Opening.class);
  }

  /** Makes the boards; a second time nothing new. */
  void carryOut(Person administrator, ServiceApi forum) {
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
  }

  /** The same key for the same thing, so that repeating writes nothing twice. */
  private static String key(String what) {
    return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
