package dev.shiming.account.registration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Whether new members are taken. */
@ConfigurationProperties("shiming.registration")
record RegistrationSettings(@DefaultValue("true") boolean open) {}
