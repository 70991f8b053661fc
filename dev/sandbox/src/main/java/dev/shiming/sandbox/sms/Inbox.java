package dev.shiming.sandbox.sms;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Keeps the latest messages in memory, where the developer reads them. */
@Service
public class Inbox {

  static final int KEPT = 500;

  private final Deque<Message> messages = new ArrayDeque<>();

  /** A message of its own to an international number. */
  public Message deliver(String to, String text) {
    return deliver(UUID.randomUUID().toString(), to, text);
  }

  synchronized Message deliver(String id, String to, String text) {
    var message = new Message(id, to, text, Instant.now().truncatedTo(ChronoUnit.MILLIS));
    messages.addFirst(message);
    if (messages.size() > KEPT) {
      messages.removeLast();
    }
    return message;
  }

  /** The latest messages, newest first. */
  public synchronized List<Message> latest(int limit) {
    return messages.stream().limit(limit).toList();
  }

  synchronized List<Message> to(String phone) {
    return messages.stream().filter(message -> message.to().equals(phone)).toList();
  }
}
