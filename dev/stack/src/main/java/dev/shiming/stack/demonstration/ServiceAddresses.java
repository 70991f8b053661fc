package dev.shiming.stack.demonstration;

import java.net.URI;

/** Where the services' own interfaces are. */
public record ServiceAddresses(URI account, URI forum, URI comment) {}
