package dev.shiming.journeys.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.Supplier;

/** The sandbox's switches: what is outside the site can be made to behave badly for a while. */
public final class OutsideWorld {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** A gateway that the site asks about people. */
  public enum Gateway {
    SMS("sms"),
    CARRIER("carrier"),
    IDENTITY("identity"),
    NETWORK_IDENTITY("network-identity");

    private final String word;

    Gateway(String word) {
      this.word = word;
    }
  }

  /** How a gateway behaves badly. */
  public enum Fault {
    SLOW("slow"),
    DOWN("down"),
    ERROR("error"),
    TWICE("twice"),
    LYING("lying");

    private final String word;

    Fault(String word) {
      this.word = word;
    }
  }

  private OutsideWorld() {}

  /** Does something while the gateway behaves badly; afterwards it behaves well again. */
  public static <T> T during(Gateway gateway, Fault fault, Supplier<T> act) {
    move(gateway, fault.word);
    try {
      return act.get();
    } finally {
      move(gateway, "none");
    }
  }

  private static void move(Gateway gateway, String mode) {
    URI sandbox = RunningSite.shared().addresses().sandbox();
    var request =
        HttpRequest.newBuilder(sandbox.resolve("/faults/" + gateway.word))
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString("{\"mode\":\"" + mode + "\"}"))
            .build();
    try {
      var answer = CLIENT.send(request, BodyHandlers.discarding());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException("The sandbox answers " + answer.statusCode());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
