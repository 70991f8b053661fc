package dev.shiming.forum.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.forum.official.Official;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;

class MediaSettingsTests {

  @Test
  void theFolderComesFromTheEnvironmentAndLimitsFromTheKindOfTheAccount() throws Exception {
    var environment = new StandardEnvironment();
    var sources = environment.getPropertySources();
    new YamlPropertySourceLoader()
        .load("application", new ClassPathResource("application.yaml"))
        .forEach(sources::addLast);
    sources.addFirst(
        new SystemEnvironmentPropertySource(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            Map.of("SHIMING_MEDIA", "/var/lib/media")));
    MediaSettings settings =
        Binder.get(environment).bind("shiming.media", MediaSettings.class).get();
    assertThat(settings.folder()).isEqualTo(Path.of("/var/lib/media"));
    assertThat(settings.limits(Official.Kind.PERSON).picture().toMegabytes()).isEqualTo(10);
    assertThat(settings.limits(Official.Kind.MEDIA).video().toMegabytes()).isEqualTo(500);
    assertThat(settings.pictures().maxSide()).isEqualTo(12_000);
  }
}
