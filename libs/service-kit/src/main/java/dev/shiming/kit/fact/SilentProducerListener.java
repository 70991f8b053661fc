package dev.shiming.kit.fact;

import org.springframework.kafka.support.ProducerListener;

/**
 * The default listener logs key and body of what could not be sent; ours leave no fact in a log.
 */
class SilentProducerListener implements ProducerListener<String, byte[]> {}
