package dev.shiming.benchmarks;

import dev.shiming.stack.Progress;
import dev.shiming.stack.RunningStack;
import dev.shiming.stack.demonstration.SampleLogins;
import dev.shiming.stack.drive.SiteDrive;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Starts the site, measures it against a bare endpoint, writes docs/benchmarks.md. */
final class Benchmarks {

  private static final int PORTS = 3000;
  private static final int REQUESTS = 2000;
  private static final int AT_ONCE = 8;
  private static final int POSTS_EACH = 10;

  private final Path root;
  private final Load load = new Load();
  private final Table table = new Table();

  private Benchmarks(Path root) {
    this.root = root;
  }

  public static void main(String[] args) throws IOException {
    new Benchmarks(Path.of(args[0]).toAbsolutePath().normalize()).run();
  }

  private void run() throws IOException {
    Path state = root.resolve("checks/benchmarks/target/site/state");
    Map<String, Long> starts = new LinkedHashMap<>();
    long began = System.nanoTime();
    try (var first = start(state, true)) {
      starts.put("first start, with the demonstration content", firstPage(first, began));
    }
    began = System.nanoTime();
    try (var stack = start(state, false)) {
      starts.put("second start", firstPage(stack, began));
      measure(stack, state);
    }
    table.heading("From start to first page");
    table.figures("start", "seconds", starts);
    Files.writeString(root.resolve("docs/benchmarks.md"), table.text());
  }

  private RunningStack start(Path state, boolean fresh) throws IOException {
    return RunningStack.start(
        new RunningStack.Settings(root, state, PORTS, fresh), Progress.ofTheTerminal());
  }

  private static long firstPage(RunningStack stack, long began) {
    new SiteDrive(stack.site().forPeople()).get("/").expectOk("opening the front page");
    return Duration.ofNanos(System.nanoTime() - began).toSeconds();
  }

  private void measure(RunningStack stack, Path state) throws IOException {
    SiteDrive reader = new SiteDrive(stack.site().forPeople());
    String path = reader.get("/").document().select("[data-test=thread-row] a").attr("href");
    URI thread = stack.site().web().resolve(path);
    Path bytes = state.resolveSibling("page.html");
    Files.writeString(bytes, reader.get(path).document().outerHtml());
    try (var bare = Bare.start(bytes)) {
      pages(stack, thread, bare);
      posts(stack, path, bare);
    }
    table.heading("Memory");
    Map<String, Long> memory = new LinkedHashMap<>(Memory.of(state));
    memory.put("together", memory.values().stream().mapToLong(Long::longValue).sum());
    table.figures("process", "MB resident", memory);
  }

  private void pages(RunningStack stack, URI thread, Bare bare) {
    SiteDrive member = new SiteDrive(stack.site().forPeople());
    member.signIn(SampleLogins.BY_PHONE, SampleLogins.PASSWORD);
    HttpRequest signedIn =
        HttpRequest.newBuilder(thread).header("Cookie", member.browser().cookies(thread)).build();
    Map<String, Timing> timings = new LinkedHashMap<>();
    timings.put("bare endpoint", load.repeat(get(bare.page()), REQUESTS, AT_ONCE));
    timings.put("thread page, reader", load.repeat(get(thread), REQUESTS, AT_ONCE));
    timings.put("thread page, signed in", load.repeat(signedIn, REQUESTS / 2, AT_ONCE));
    table.heading("Pages (%d at once)".formatted(AT_ONCE));
    table.timings(timings, "bare endpoint");
  }

  /** Ten posts each, below the limit that screening sets to writing. */
  private void posts(RunningStack stack, String threadPath, Bare bare) {
    List<HttpRequest> site = new ArrayList<>();
    List<HttpRequest> plain = new ArrayList<>();
    URI address = stack.site().forumService().resolve("/api" + threadPath + "/posts");
    for (String login : logins()) {
      String token =
          new SiteDrive(stack.site().forPeople())
              .accessToken(login, SampleLogins.PASSWORD, stack.webClientSecret());
      for (int n = 0; n < POSTS_EACH; n++) {
        String body =
            "{\"body\":\"A reply of some length, number %d by %s, to see what writing costs.\",\"key\":\"%s\"}"
                .formatted(n, login, UUID.randomUUID());
        site.add(post(address, body).header("Authorization", "Bearer " + token).build());
        plain.add(post(bare.posts(), body).build());
      }
    }
    load.send(plain, 1);
    Map<String, Timing> timings = new LinkedHashMap<>();
    timings.put("bare endpoint", load.send(plain, 1));
    timings.put("reply to a thread", load.send(site, 1));
    table.heading("Writing (one at a time)");
    table.timings(timings, "bare endpoint");
  }

  private static List<String> logins() {
    return Stream.concat(
            Stream.of(
                SampleLogins.BY_PHONE,
                SampleLogins.BY_IDENTITY_NUMBER,
                SampleLogins.BY_NETWORK_NUMBER),
            SampleLogins.MODERATORS.stream())
        .toList();
  }

  private static HttpRequest get(URI address) {
    return HttpRequest.newBuilder(address).build();
  }

  private static HttpRequest.Builder post(URI address, String body) {
    return HttpRequest.newBuilder(address)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body));
  }
}
