package dev.shiming.kittest;

import dev.shiming.kit.fact.FactTopics;
import dev.shiming.kit.form.FormKeys;
import dev.shiming.kit.member.MemberView;
import dev.shiming.kit.member.Members;
import dev.shiming.kit.operation.OperationLog;
import dev.shiming.kit.outbox.FactOutbox;
import dev.shiming.kit.security.AdministratorOnly;
import dev.shiming.kit.security.Anyone;
import dev.shiming.kit.security.DeskOnly;
import dev.shiming.kit.security.MemberOnly;
import dev.shiming.kit.security.ModeratorOnly;
import dev.shiming.kit.security.OverseerOnly;
import dev.shiming.kit.security.RegistrantOnly;
import dev.shiming.kit.security.ReviewerOnly;
import dev.shiming.kit.security.Viewer;
import dev.shiming.kit.security.WebOnly;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The smallest service: one endpoint for each access rule, one write. */
@SpringBootApplication
public class KitApplication {

  @Bean
  NewTopics topics() {
    return FactTopics.passing("kit.note");
  }

  @Bean
  NewTopics outboxTestTopics() {
    return FactTopics.passing("kit.outbox-test");
  }

  /** What the write takes. */
  public record Note(String text, String key) {}

  /** The endpoints. */
  @RestController
  public static class Notes {

    private final FormKeys keys;
    private final FactOutbox facts;
    private final OperationLog log;
    private final Members members;
    private int written;

    Notes(FormKeys keys, FactOutbox facts, OperationLog log, Members members) {
      this.members = members;
      this.keys = keys;
      this.facts = facts;
      this.log = log;
    }

    @Anyone
    @GetMapping("/api/open")
    Map<String, Object> open() {
      return Map.of("account", Viewer.current().accountOrNone());
    }

    @MemberOnly
    @GetMapping("/api/member")
    Map<String, Object> member() {
      return Map.of("account", Viewer.current().member());
    }

    @ModeratorOnly
    @GetMapping("/api/moderator")
    Map<String, Object> moderator() {
      return Map.of();
    }

    @ReviewerOnly
    @GetMapping("/api/reviewer")
    Map<String, Object> reviewer() {
      return Map.of();
    }

    @DeskOnly
    @GetMapping("/api/desk")
    Map<String, Object> desk() {
      Viewer viewer = Viewer.current();
      return Map.of("moderator", viewer.moderator(), "reviewer", viewer.has("reviewer"));
    }

    @OverseerOnly
    @GetMapping("/api/overseer")
    Map<String, Object> overseer() {
      return Map.of();
    }

    @AdministratorOnly
    @GetMapping("/api/administrator")
    Map<String, Object> administrator() {
      return Map.of();
    }

    @WebOnly
    @GetMapping("/api/web")
    Map<String, Object> web() {
      return Map.of();
    }

    @RegistrantOnly
    @GetMapping("/registrations/{subject}")
    Map<String, Object> registration(@PathVariable String subject) {
      return Map.of("subject", subject);
    }

    @Anyone
    @GetMapping("/api/numbers/{number}")
    Map<String, Object> number(@PathVariable long number) {
      return Map.of("number", number);
    }

    @Anyone
    @GetMapping("/api/names/{account}")
    MemberView name(@PathVariable String account) {
      return members.find(account);
    }

    @Anyone
    @GetMapping("/api/names")
    Collection<MemberView> names(@RequestParam List<String> account) {
      return members.find(account).values();
    }

    @MemberOnly
    @PostMapping("/api/notes")
    @Transactional
    public Map<String, Object> write(@RequestBody Note note) {
      String author = Viewer.current().member();
      return Map.of("number", keys.once(author, note.key(), Integer.class, () -> save(author)));
    }

    private int save(String author) {
      written++;
      log.record(author, "note.write", "note:" + written);
      facts.put("kit.note", author, written, Map.of("version", written));
      return written;
    }
  }
}
