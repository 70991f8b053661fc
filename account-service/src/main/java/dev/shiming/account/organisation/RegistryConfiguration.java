package dev.shiming.account.organisation;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/** The registry stands behind the address of the other gateways. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "gateways", types = RegistryGateway.class)
class RegistryConfiguration {}
