package dev.shiming.sandbox;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the simulated outside world. */
@SpringBootApplication(proxyBeanMethods = false)
public class Sandbox {

  public static void main(String[] arguments) {
    SpringApplication.run(Sandbox.class, arguments);
  }
}
