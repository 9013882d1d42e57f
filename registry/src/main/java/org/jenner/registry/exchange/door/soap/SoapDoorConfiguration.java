package org.jenner.registry.exchange.door.soap;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
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
class SoapDoorConfiguration {

    /** CXF's own room, closed with the web server. */
    @Bean(destroyMethod = "shutdown")
    Bus soapBus() {
        return new CXFBusFactory().createBus();
    }

    @Bean
    ServletRegistrationBean<SoapDoor> soapDoor(
            Bus soapBus,
            Authentication authentication,
            Jurisdiction jurisdiction,
            MessageHandler handler,
            BodyReader bodies,
            MeterRegistry metrics) {
        int limit = jurisdiction.messages().sizeLimit();
        IisService service = new IisService(new Reception("soap", authentication, handler, metrics), limit);
        SoapDoor door = new SoapDoor(endpoint(soapBus, service, limit), bodies, limit);
        return new ServletRegistrationBean<>(door, SoapDoor.PATH + "/*");
    }

    private static AbstractHTTPDestination endpoint(Bus bus, IisService service, int limit) {
        JaxWsServerFactoryBean factory = new JaxWsServerFactoryBean();
        factory.setBus(bus);
        factory.setServiceBean(service);
        factory.setWsdlLocation(Contract.wsdlLocation());
        factory.setAddress(SoapDoor.PATH);
        factory.setInInterceptors(
                List.of(new EnvelopeReading(limit), new SecurityHeader(), new Addressing(), new OperationCheck()));
        factory.setOutInterceptors(List.of(new AddressingAnswer()));
        factory.setOutFaultInterceptors(List.of(new FaultAnswer()));
        return (AbstractHTTPDestination) factory.create().getDestination();
    }
}
