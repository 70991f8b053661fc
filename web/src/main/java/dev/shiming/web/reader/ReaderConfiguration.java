package dev.shiming.web.reader;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The numbers are sent from time to time. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ReaderConfiguration {}
