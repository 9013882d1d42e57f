package org.jenner.registry.app;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Where Spring begins to look for the rooms' configurations and beans. */
@SpringBootApplication(scanBasePackages = "org.jenner.registry")
class RegistryApplication {}
