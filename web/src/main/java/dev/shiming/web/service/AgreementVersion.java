package dev.shiming.web.service;

/** The agreement in force. */
public record AgreementVersion(String version, int undertakings) {}
