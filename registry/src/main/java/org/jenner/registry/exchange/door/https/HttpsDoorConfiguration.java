package org.jenner.registry.exchange.door.https;

import io.micrometer.core.instrument.MeterRegistry;
import org.jenner.registry.directory.Authentication;
import org.jenner.registry.exchange.door.BodyReader;
import org.jenner.registry.exchange.door.Reception;
import org.jenner.registry.exchange.message.MessageHandler;
import org.jenner.registry.reference.jurisdiction.Jurisdiction;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hangs the door into the web server. */
@Configuration(proxyBeanMethods = false)
class HttpsDoorConfiguration {

    @Bean
    ServletRegistrationBean<HttpsDoor> httpsDoor(
            Authentication authentication,
            Jurisdiction jurisdiction,
            MessageHandler handler,
            BodyReader bodies,
            MeterRegistry metrics) {
        HttpsDoor door = new HttpsDoor(
                new Reception("https", authentication, handler, metrics),
                bodies,
                jurisdiction.messages().sizeLimit());
        return new ServletRegistrationBean<>(door, HttpsDoor.PATH + "/*");
    }
}
