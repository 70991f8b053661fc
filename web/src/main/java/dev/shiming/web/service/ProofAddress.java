package dev.shiming.web.service;

/** Where a browser gives or gets one file, once. */
public record ProofAddress(String url) {}
