package dev.shiming.web.service;

import java.time.Instant;

/** The agency with which an account has a contract, as the registry had it then. */
public record Agency(String code, String name, Instant checkedAt) {}
