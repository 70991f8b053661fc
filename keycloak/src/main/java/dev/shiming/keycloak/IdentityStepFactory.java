package dev.shiming.keycloak;

import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Keycloak's door to a page: reads the settings once, the same for all pages. */
abstract class IdentityStepFactory implements RequiredActionFactory {
  private final Page page;
  private @Nullable Settings settings;
  private @Nullable AccountService accounts;
  private @Nullable PageTexts texts;

  IdentityStepFactory(Page page) {
    this.page = page;
  }

  abstract RequiredActionProvider step(Settings settings, AccountService accounts, PageTexts texts);

  @Override
  public String getId() {
    return page.id();
  }

  @Override
  public void init(Config.Scope own) {
    settings = Settings.of(Config.scope("required-action", Page.REAL_NAME.id()), System::getenv);
    accounts = new AccountService(settings.accountService());
    texts = PageTexts.ofTheme();
  }

  @Override
  public RequiredActionProvider create(KeycloakSession session) {
    return step(settings(), accounts(), ready(texts));
  }

  @Override
  public void postInit(KeycloakSessionFactory sessions) {}

  @Override
  public void close() {}

  Settings settings() {
    return ready(settings);
  }

  AccountService accounts() {
    return ready(accounts);
  }

  private static <T> T ready(@Nullable T part) {
    if (part == null) {
      throw new IllegalStateException("Keycloak calls init first");
    }
    return part;
  }
}
