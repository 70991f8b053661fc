package dev.shiming.web.layout;

import java.nio.charset.StandardCharsets;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Language and wording of the whole site. */
@Configuration(proxyBeanMethods = false)
class LayoutConfiguration {

  /** One bundle per group of pages, each in both languages. */
  static final String[] BUNDLES = {
    "messages/messages",
    "messages/problems",
    "messages/legal",
    "messages/me",
    "messages/console",
    "messages/official",
    "messages/studio"
  };

  @Bean
  Languages localeResolver() {
    return new Languages();
  }

  @Bean
  MessageSource messageSource() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasenames(BUNDLES);
    messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
    messages.setFallbackToSystemLocale(false);
    messages.setDefaultLocale(Languages.CHINESE);
    return messages;
  }
}
