package dev.shiming.sandbox.sms;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.springframework.stereotype.Service;

/** Keeps the latest messages in memory, where the developer reads them. */
@Service
public class Inbox {

  static final int KEPT = 500;

  private final Deque<Message> messages = new ArrayDeque<>();

  synchronized void deliver(Message message) {
    messages.addFirst(message);
    if (messages.size() > KEPT) {
      messages.removeLast();
    }
  }

  /** The latest messages, newest first. */
  public synchronized List<Message> latest(int limit) {
    return messages.stream().limit(limit).toList();
  }

  synchronized List<Message> to(String phone) {
    return messages.stream().filter(message -> message.to().equals(phone)).toList();
  }
}
