package dev.shiming.web;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts web. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class WebApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(WebApplication.class, arguments);
  }
}
