package org.jenner.registry.exchange.door;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the doors have in common, once. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

    @Bean
    BodyReader bodyReader() {
        return new BodyReader();
    }
}
