package dev.shiming.account;

import dev.shiming.testkit.RealServers;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** One running service for all tests of the module, with limits that many samples fit into. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "shiming.proof.port=0",
      "shiming.official.watch-delay=1d",
      "shiming.identity.watch-delay=1d",
      "shiming.verification.codes-per-subject-day=1000",
      "shiming.verification.codes-per-phone-hour=2000",
      "shiming.verification.codes-per-phone-day=2000",
      "shiming.verification.codes-per-address-hour=6",
      "shiming.verification.checks-per-subject-hour=8",
      "shiming.verification.checks-per-address-hour=100000"
    })
@RealServers
@Import({OutsideConfiguration.class, Site.class, OriginBrowser.class})
@interface AccountServiceTest {}
