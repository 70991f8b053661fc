package dev.shiming.journeys.people;

import dev.shiming.journeys.canary.Canary;
import dev.shiming.journeys.site.RunningSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The messages on somebody's phone, as the sandbox shows them. */
public final class SmsInbox {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final URI address;
  private final Set<String> seen = new HashSet<>();

  private SmsInbox(URI address) {
    this.address = address;
    messages().forEach(message -> seen.add(message.get("id").asString()));
  }

  /** Takes the phone in hand: messages that are there already do not count. */
  public static SmsInbox of(String phone) {
    var sandbox = RunningSite.shared().addresses().sandbox();
    return new SmsInbox(sandbox.resolve("/messages?to=%2B86" + phone));
  }

  /** The phone of an organisation's registered contact, of which the registry tells the end. */
  public static SmsInbox ofContact(String ending) {
    return of(
        IdentityBook.typed(
            Canary.Kind.PHONE, "contact of an organisation", IdentityBook.PHONES_IN_USE + ending));
  }

  /** The code of the newest message, whenever it arrived. */
  public static String latestCode(String phone) {
    return of(phone).messages().getFirst().get("code").asString();
  }

  /** The code of a message that arrived since. */
  public String newCode() {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      for (var message : messages()) {
        if (!seen.contains(message.get("id").asString())) {
          return message.get("code").asString();
        }
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    throw new AssertionError("No message with a code arrived");
  }

  private List<JsonNode> messages() {
    try {
      var answer = CLIENT.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
      var messages = new ArrayList<JsonNode>();
      JSON.readTree(answer.body()).forEach(messages::add);
      return messages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
