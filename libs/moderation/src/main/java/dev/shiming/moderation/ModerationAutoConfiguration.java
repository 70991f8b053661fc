package dev.shiming.moderation;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.resilience.annotation.EnableResilientMethods;

/** Brings screening, cases and reports into a service that has the library on its class path. */
@AutoConfiguration(afterName = "dev.shiming.kit.KitAutoConfiguration")
@ConfigurationPropertiesScan
@EnableResilientMethods
@ComponentScan(
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
    excludeFilters =
        @Filter(type = FilterType.REGEX, pattern = ".*(AutoConfiguration|Tests.*|Testing.*)"))
class ModerationAutoConfiguration {}
