package dev.shiming.keycloak;

import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.timer.TimerProvider;

/** Hands out the step of registering, and starts the removal of logins that never finish it. */
public final class RealNameStepFactory extends IdentityStepFactory {
  static final String ID = "real-name";

  public RealNameStepFactory() {
    super(Page.REAL_NAME);
  }

  @Override
  public String getDisplayText() {
    return "Real name";
  }

  @Override
  RequiredActionProvider step(Settings settings, AccountService accounts, PageTexts texts) {
    return new RealNameStep(settings, accounts, texts);
  }

  /** The database is usable only after its migration. */
  @Override
  public void postInit(KeycloakSessionFactory sessions) {
    UnfinishedLogins unfinished = new UnfinishedLogins(settings(), accounts());
    sessions.register(
        event -> {
          if (event instanceof PostMigrationEvent) {
            KeycloakModelUtils.runJobInTransaction(
                sessions,
                session ->
                    session
                        .getProvider(TimerProvider.class)
                        .scheduleTask(unfinished, unfinished.interval().toMillis()));
          }
        });
  }
}
