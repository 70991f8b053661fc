package dev.shiming.web.service;

/** Why a refusal is wrong. */
public record Appeal(String text) {}
