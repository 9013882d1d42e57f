package org.jenner.registry.exchange.door;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the doors have in common, once. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

    /** What is counted and timed, in the form that Prometheus reads. */
    @Bean
    PrometheusMeterRegistry metrics() {
        return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    }

    @Bean
    BodyReader bodyReader() {
        return new BodyReader();
    }
}
