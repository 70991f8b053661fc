package dev.shiming.account;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Knows who the members are, and never shows it: the only service that receives an identity. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AccountService {

  static void main(String[] args) {
    SpringApplication.run(AccountService.class, args);
  }
}
