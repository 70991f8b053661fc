package dev.shiming.sample;

import dev.shiming.kit.security.Viewer;
import dev.shiming.moderation.cases.CaseSubject;
import dev.shiming.moderation.cases.Cases;
import dev.shiming.moderation.cases.Decided;
import dev.shiming.moderation.cases.Effect;
import dev.shiming.moderation.cases.Reasons;
import dev.shiming.moderation.cases.Snapshot;
import dev.shiming.moderation.cases.Subject;
import dev.shiming.moderation.cases.Terms;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Applications in memory, which open their cases themselves and write down what is decided. */
@Component
public class Applications implements CaseSubject {

  private static final String TYPE = "application";

  private final Map<String, Snapshot> sent = new ConcurrentHashMap<>();
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final Cases cases;

  Applications(Cases cases) {
    this.cases = cases;
  }

  @Transactional
  public void send(String id, Snapshot application, int approvals) {
    sent.put(id, application);
    cases.open("application", subject(id), application, List.of(), new Terms(approvals, null));
  }

  /** Appeals against what was decided last, before anybody but who decided it. */
  @Transactional
  public Decided appeal(String id) {
    Decided against = cases.newestDecision(subject(id)).orElseThrow();
    Terms terms = new Terms(1, against.by());
    Snapshot application = Objects.requireNonNull(sent.get(id));
    cases.open("application-appeal", subject(id), application, List.of(), terms);
    return against;
  }

  public List<String> calls(String id) {
    return calls.stream().filter(call -> call.contains(" " + id)).toList();
  }

  public static Subject subject(String id) {
    return new Subject(TYPE, id);
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public String desk() {
    return REVIEWER;
  }

  @Override
  public boolean correctable() {
    return true;
  }

  @Override
  public String noticePrefix() {
    return "application";
  }

  @Override
  public Optional<Snapshot> find(String id, Viewer viewer) {
    return Optional.ofNullable(sent.get(id));
  }

  @Override
  public Reasons reasons() {
    return new Reasons(List.of("proof", "name"));
  }

  @Override
  public void carryOut(String id, Effect effect) {
    calls.add(
        switch (effect) {
          case Effect.Publish() -> "publish " + id;
          case Effect.Refuse(String reason, String text) ->
              "refuse " + id + " " + reason + " " + text;
          case Effect.Correct(String reason, String text) ->
              "correct " + id + " " + reason + " " + text;
          case Effect.Remove right -> "remove " + id + " " + right.reason();
          case Effect.Hold() -> "hold " + id;
          case Effect.Restore ignored -> "restore " + id;
        });
  }
}
