package dev.shiming.account.proof;

import dev.shiming.kit.request.BodyAllowance;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.util.unit.DataSize;

@Configuration(proxyBeanMethods = false)
class ProofConfiguration {

  @Bean
  ReviewSeal reviewSeal(ProofSettings settings) throws GeneralSecurityException {
    try {
      return ReviewSeal.of(Files.readString(settings.key()));
    } catch (IOException cause) {
      throw new IllegalStateException("SHIMING_REVIEW_KEY names no readable file", cause);
    }
  }

  /** More than is taken, so that a file that is a little too large is told so. */
  @Bean
  BodyAllowance proofAllowance(
      @Value("${spring.servlet.multipart.max-request-size}") DataSize most) {
    return BodyAllowance.of(HttpMethod.POST, "/proofs/{ticket}", most.toBytes());
  }
}
