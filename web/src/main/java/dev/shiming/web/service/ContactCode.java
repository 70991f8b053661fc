package dev.shiming.web.service;

/** The code that an organisation's registered contact received. */
public record ContactCode(String contactCode) {}
