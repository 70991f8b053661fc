package dev.shiming.web.service;

/** What has been checked about an official account. */
public record Badge(String kind) {}
