package dev.shiming.web.standin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** Starts the whole of web in front of stand-in services, without a broker. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    properties = {
      "spring.kafka.listener.auto-startup=false",
      "spring.kafka.admin.auto-create=false",
      "shiming.site=http://localhost",
      "shiming.web-client-secret=secret",
      "shiming.readers.pause=1h"
    })
@AutoConfigureMockMvc
@Import(StandInServices.class)
public @interface SiteTest {}
