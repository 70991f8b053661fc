package dev.shiming.keycloak;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.cluster.ClusterProvider;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserManager;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.timer.ScheduledTask;

/**
 * Removes logins that stopped before the real-name step: a name chosen and left is nobody's data.
 */
final class UnfinishedLogins implements ScheduledTask {
  private static final Logger LOG = Logger.getLogger(UnfinishedLogins.class);
  private static final int BATCH = 100;

  /** Keycloak's other tasks wait on the same thread. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** What became of one login. */
  private enum Outcome {
    REMOVED,
    HEALED,
    SPARED,
    UNKNOWN
  }

  private final Settings settings;
  private final AccountService accounts;

  UnfinishedLogins(Settings settings, AccountService accounts) {
    this.settings = settings;
    this.accounts = accounts;
  }

  Duration interval() {
    return settings.removalInterval();
  }

  @Override
  public String getTaskName() {
    return "shiming-unfinished-logins";
  }

  @Override
  public void run(KeycloakSession session) {
    KeycloakSessionFactory sessions = session.getKeycloakSessionFactory();
    int lease = (int) Math.max(PATIENCE.toSeconds() * 2, interval().toSeconds());
    session
        .getProvider(ClusterProvider.class)
        .executeIfNotExecuted(
            getTaskName(),
            lease,
            () -> {
              sweep(sessions);
              return true;
            });
  }

  private void sweep(KeycloakSessionFactory sessions) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    int removed = 0;
    int healed = 0;
    for (String login :
        KeycloakModelUtils.runJobInTransactionWithResult(sessions, this::unfinished)) {
      Outcome outcome =
          KeycloakModelUtils.runJobInTransactionWithResult(
              sessions, session -> settle(session, login));
      removed += outcome == Outcome.REMOVED ? 1 : 0;
      healed += outcome == Outcome.HEALED ? 1 : 0;
      if (outcome == Outcome.UNKNOWN || System.nanoTime() > end) {
        break;
      }
    }
    if (removed + healed > 0) {
      LOG.infof("Unfinished logins: %d removed, %d healed", removed, healed);
    }
  }

  /** Reads ids by the rows of the required action, never the table of logins. */
  private List<String> unfinished(KeycloakSession session) {
    RealmModel realm = session.realms().getRealmByName(settings.realm());
    if (realm == null) {
      return List.of();
    }
    EntityManager database = Database.of(session);
    return database
        .createQuery(
            """
            select a.user.id from UserRequiredActionEntity a
            where a.action = :action and a.user.realmId = :realm and a.user.createdTimestamp < :before
            order by a.user.createdTimestamp
            """,
            String.class)
        .setParameter("action", RealNameStepFactory.ID)
        .setParameter("realm", realm.getId())
        .setParameter("before", Time.currentTimeMillis() - settings.removalAge().toMillis())
        .setMaxResults(BATCH)
        .getResultList();
  }

  /**
   * Only a clear "not found" removes; an answer that is missing or odd leaves it for the next time.
   */
  private Outcome settle(KeycloakSession session, String id) {
    RealmModel realm = session.realms().getRealmByName(settings.realm());
    session.getContext().setRealm(realm);
    UserModel login = session.users().getUserById(realm, id);
    if (login == null) {
      return Outcome.SPARED;
    }
    Membership membership = new Membership(realm, login);
    if (membership.held() || membership.exempt()) {
      membership.settle();
      return Outcome.SPARED;
    }
    String token = RegistrationToken.mint(session, settings.issuer(), id);
    Answer answer = accounts.registration(id, token);
    if (answer instanceof Answer.Accepted) {
      membership.grant();
      return Outcome.HEALED;
    }
    if (answer instanceof Answer.Refused refused && refused.code().equals("not-found")) {
      return new UserManager(session).removeUser(realm, login) ? Outcome.REMOVED : Outcome.SPARED;
    }
    return Outcome.UNKNOWN;
  }
}
