package dev.shiming.web.session;

import dev.shiming.web.SiteSettings;
import jakarta.servlet.ServletContext;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.stereotype.Component;

/**
 * Keeps the session's cookie off plain HTTP where the site is reached over HTTPS. The server itself
 * cannot know: behind a proxy it hears plain HTTP only.
 */
@Component
class SecureCookies implements ServletContextInitializer {

  private final SiteSettings settings;

  SecureCookies(SiteSettings settings) {
    this.settings = settings;
  }

  @Override
  public void onStartup(ServletContext context) {
    if (settings.secure()) {
      context.getSessionCookieConfig().setSecure(true);
    }
  }
}
