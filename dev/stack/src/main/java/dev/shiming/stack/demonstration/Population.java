package dev.shiming.stack.demonstration;

import dev.shiming.stack.drive.SiteAddresses;
import dev.shiming.stack.drive.SiteDrive;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Registers the people of the demonstration at the site's own pages, some at the same time. */
final class Population {

  private static final int TOGETHER = 4;

  private final SiteAddresses addresses;
  private final String clientSecret;
  private final RoleGrant roles;
  private final Consumer<String> progress;

  Population(
      SiteAddresses addresses, String clientSecret, RoleGrant roles, Consumer<String> progress) {
    this.addresses = addresses;
    this.clientSecret = clientSecret;
    this.roles = roles;
    this.progress = progress;
  }

  Map<String, Person> register(List<MemberContent> members) {
    var done = new AtomicInteger();
    var tasks = new ArrayList<Callable<Person>>();
    for (var member : members) {
      tasks.add(
          () -> {
            var person = register(member);
            tell(done.incrementAndGet(), members.size());
            return person;
          });
    }
    try (var pool = Executors.newFixedThreadPool(TOGETHER)) {
      return pool.invokeAll(tasks).stream()
          .map(Population::finished)
          .collect(Collectors.toMap(Person::login, Function.identity()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemonstrationFailure("Interrupted while registering", e);
    }
  }

  private Person register(MemberContent member) throws IOException {
    var drive = new SiteDrive(addresses);
    drive.register(member.login(), SampleLogins.PASSWORD, member.registration());
    var role = SampleLogins.role(member.login());
    if (role == null) {
      return Person.of(
          member.login(), drive.accessToken(member.login(), SampleLogins.PASSWORD, clientSecret));
    }
    roles.grant(member.login(), role);
    return Person.of(
        member.login(), drive.staffToken(member.login(), SampleLogins.PASSWORD, clientSecret));
  }

  private void tell(int done, int all) {
    if (done % 10 == 0 || done == all) {
      progress.accept("members " + done + "/" + all);
    }
  }

  private static Person finished(Future<Person> registered) {
    try {
      return registered.get();
    } catch (ExecutionException e) {
      throw new DemonstrationFailure("Registering failed: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemonstrationFailure("Interrupted while registering", e);
    }
  }
}
