package dev.shiming.account.name;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set of names.
 *
 * @param rest for which nobody but its former holder has a name that was given up (A22.10, O21.8)
 */
@ConfigurationProperties("shiming.name")
record NameSettings(@DefaultValue("365d") Duration rest) {}
