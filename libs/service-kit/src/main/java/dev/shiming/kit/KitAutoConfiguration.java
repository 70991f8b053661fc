package dev.shiming.kit;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Brings the kit into a service: problems, tokens, form keys, operation log, outbox. */
@AutoConfiguration(after = {JdbcClientAutoConfiguration.class, FlywayAutoConfiguration.class})
@EnableScheduling
@ComponentScan(
    excludeFilters =
        @Filter(
            type = FilterType.REGEX,
            pattern = ".*(AutoConfiguration|MemberCopyConfiguration|Tests.*)"))
class KitAutoConfiguration {}
