package dev.shiming.sample.member;

import dev.shiming.kit.member.MemberCopyConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Keeps the copy of members as services do. */
@Configuration(proxyBeanMethods = false)
@Import(MemberCopyConfiguration.class)
class MemberConfiguration {}
