package dev.shiming.sample;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The embedding service of the tests. */
@SpringBootApplication
public class SampleService {}
