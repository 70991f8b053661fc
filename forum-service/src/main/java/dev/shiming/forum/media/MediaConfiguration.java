package dev.shiming.forum.media;

import dev.shiming.kit.request.BodyAllowance;
import dev.shiming.pictures.Pictures;
import dev.shiming.pictures.Workroom;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** The folder of the files, and the one endpoint that takes more than a form. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MediaSettings.class)
class MediaConfiguration {

  @Bean
  MediaStore mediaStore(MediaSettings settings) {
    return new FolderStore(settings.folder());
  }

  @Bean
  Workroom workroom() {
    return new Workroom();
  }

  @Bean
  Pictures pictures(MediaSettings settings, Workroom room) {
    return new Pictures(settings.pictures(), room);
  }

  @Bean
  BodyAllowance pieces() {
    return BodyAllowance.of(HttpMethod.PUT, "/api/studio/{account}/media/{id}", Uploads.PIECE);
  }
}
