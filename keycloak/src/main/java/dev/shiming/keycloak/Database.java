package dev.shiming.keycloak;

import jakarta.persistence.EntityManager;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.Provider;

/**
 * Keycloak's own connection, found by the name of its SPI: the artifact that declares its type is
 * published with a parent that not every Maven registry carries, and one method of it is all that
 * is needed.
 */
final class Database {
  private Database() {}

  static EntityManager of(KeycloakSession session) {
    Provider connection =
        session.getProvider(
            session.getKeycloakSessionFactory().getSpis().stream()
                .filter(spi -> spi.getName().equals("connectionsJpa"))
                .findFirst()
                .orElseThrow()
                .getProviderClass());
    try {
      return (EntityManager) connection.getClass().getMethod("getEntityManager").invoke(connection);
    } catch (ReflectiveOperationException changed) {
      throw new IllegalStateException("Keycloak's database connection looks different", changed);
    }
  }
}
