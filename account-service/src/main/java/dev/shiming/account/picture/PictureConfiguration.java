package dev.shiming.account.picture;

import dev.shiming.kit.request.BodyAllowance;
import dev.shiming.pictures.PictureLimits;
import dev.shiming.pictures.Pictures;
import dev.shiming.pictures.Workroom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** What is taken as a picture, and the endpoints that take more than a form. */
@Configuration(proxyBeanMethods = false)
class PictureConfiguration {

  private static final PictureLimits LIMITS = new PictureLimits(12_000, 40);

  @Bean
  Pictures pictures() {
    return new Pictures(LIMITS, new Workroom());
  }

  /** More than is taken, so that a file that is a little too large is told so. */
  @Bean
  BodyAllowance picture() {
    return BodyAllowance.of(
        HttpMethod.POST, "/api/applications/{id}/picture", 2L * KeptPictures.MOST_BYTES);
  }

  @Bean
  BodyAllowance profilePicture() {
    return BodyAllowance.of(
        HttpMethod.POST, "/api/me/profile/{item}", 2L * KeptPictures.MOST_BYTES);
  }
}
