package dev.shiming.kittest.member;

import dev.shiming.kit.member.MemberCopyConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Asks for the copy; its table comes with the name of this module. */
@Configuration(proxyBeanMethods = false)
@Import(MemberCopyConfiguration.class)
class MemberModule {}
