package dev.shiming.sample;

import dev.shiming.kit.security.Viewer;
import dev.shiming.moderation.cases.CaseSubject;
import dev.shiming.moderation.cases.Effect;
import dev.shiming.moderation.cases.Reasons;
import dev.shiming.moderation.cases.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** Texts in memory that write down what the library asks of them. */
@Component
public class Texts implements CaseSubject {

  private final Map<String, Snapshot> texts = new ConcurrentHashMap<>();
  private final Map<String, String> states = new ConcurrentHashMap<>();
  private final Map<String, String> interests = new ConcurrentHashMap<>();
  private final List<String> calls = new CopyOnWriteArrayList<>();

  public void put(String id, String state, Snapshot snapshot) {
    texts.put(id, snapshot);
    states.put(id, state);
  }

  /** From now on this account has an interest in the text. */
  public void interest(String id, String account) {
    interests.put(id, account);
  }

  public void forget(String id) {
    texts.remove(id);
  }

  public List<String> calls(String id) {
    return calls.stream().filter(call -> call.contains(" " + id)).toList();
  }

  @Override
  public String type() {
    return "post";
  }

  @Override
  public Optional<Snapshot> find(String id, Viewer viewer) {
    return Optional.ofNullable(texts.get(id))
        .filter(text -> "published".equals(states.get(id)) || viewer.is(text.author()));
  }

  @Override
  public Reasons reasons() {
    return Reasons.OF_TEXTS;
  }

  @Override
  public boolean concerns(String id, String account) {
    return account.equals(interests.get(id));
  }

  @Override
  public void carryOut(String id, Effect effect) {
    calls.add(
        switch (effect) {
          case Effect.Publish() -> "publish " + id;
          case Effect.Refuse(String reason, _) -> "refuse " + id + " " + reason;
          case Effect.Correct(String reason, _) -> "correct " + id + " " + reason;
          case Effect.Remove right -> "remove " + id + " " + right.reason();
          case Effect.Hold() -> "hold " + id;
          case Effect.Restore ignored -> "restore " + id;
        });
  }
}
