package org.jenner.registry.exchange.door.mllp;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jenner.registry.directory.Authentication;
import org.jenner.registry.exchange.door.BodyReader;
import org.jenner.registry.exchange.door.Reception;
import org.jenner.registry.exchange.message.MessageHandler;
import org.jenner.registry.platform.clock.JurisdictionClock;
import org.jenner.registry.reference.jurisdiction.Jurisdiction;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the door where a start asked for it. */
@Configuration(proxyBeanMethods = false)
class MllpDoorConfiguration {

    @Bean
    @ConditionalOnBean(MllpListening.class)
    MllpDoor mllpDoor(
            MllpListening listening,
            Authentication authentication,
            MessageHandler handler,
            BodyReader bodies,
            MeterRegistry metrics,
            Jurisdiction jurisdiction,
            JurisdictionClock clock) {
        MllpDoor door = new MllpDoor(
                listening,
                new Reception("mllp", authentication, handler, metrics),
                bodies,
                Bounds.of(jurisdiction.messages().sizeLimit()),
                clock);
        Gauge.builder("jenner.mllp.connections", door, MllpDoor::connections).register(metrics);
        return door;
    }
}
