package dev.shiming.sample;

import dev.shiming.kit.security.Viewer;
import dev.shiming.moderation.cases.CaseSubject;
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
  private final List<String> calls = new CopyOnWriteArrayList<>();

  public void put(String id, String state, Snapshot snapshot) {
    texts.put(id, snapshot);
    states.put(id, state);
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
  public void publish(String id) {
    calls.add("publish " + id);
  }

  @Override
  public void refuse(String id, String reason) {
    calls.add("refuse " + id + " " + reason);
  }

  @Override
  public void remove(String id, String reason) {
    calls.add("remove " + id + " " + reason);
  }

  @Override
  public void hold(String id) {
    calls.add("hold " + id);
  }

  @Override
  public void restore(String id) {
    calls.add("restore " + id);
  }
}
