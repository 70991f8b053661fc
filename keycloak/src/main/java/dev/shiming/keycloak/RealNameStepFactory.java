package dev.shiming.keycloak;

import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.timer.TimerProvider;

/** Keycloak's door to this jar: reads the settings once, hands out steps, starts the removal. */
public final class RealNameStepFactory implements RequiredActionFactory {
  static final String ID = "real-name";

  private @Nullable Settings settings;
  private @Nullable AccountService accounts;
  private @Nullable PageTexts texts;

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public String getDisplayText() {
    return "Real name";
  }

  @Override
  public void init(Config.Scope options) {
    settings = Settings.of(options, System::getenv);
    accounts = new AccountService(settings.accountService());
    texts = PageTexts.ofTheme();
  }

  @Override
  public RequiredActionProvider create(KeycloakSession session) {
    return new RealNameStep(ready(settings), ready(accounts), ready(texts));
  }

  /** The database is usable only after its migration. */
  @Override
  public void postInit(KeycloakSessionFactory sessions) {
    UnfinishedLogins unfinished = new UnfinishedLogins(ready(settings), ready(accounts));
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

  @Override
  public void close() {}

  private static <T> T ready(@Nullable T part) {
    if (part == null) {
      throw new IllegalStateException("Keycloak calls init first");
    }
    return part;
  }
}
