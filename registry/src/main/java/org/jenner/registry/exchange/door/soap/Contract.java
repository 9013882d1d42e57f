package org.jenner.registry.exchange.door.soap;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** CDC's interface of 2011 as our WSDL holds it. */
final class Contract {
    static final String NAMESPACE = "urn:cdc:iisb:2011";

    private static final String FILE = "cdc-2011.wsdl";
    private static final String PLACE_OF_ADDRESS = "\"ADDRESS\"";

    private Contract() {}

    /** The operations, by the name of the element in the body. */
    enum Operation {
        CONNECTIVITY_TEST("connectivityTest"),
        SUBMIT_SINGLE_MESSAGE("submitSingleMessage");

        private final String element;

        Operation(String element) {
            this.element = element;
        }

        static Optional<Operation> ofElement(String name) {
            for (Operation operation : values()) {
                if (operation.element.equals(name)) {
                    return Optional.of(operation);
                }
            }
            return Optional.empty();
        }

        /** The action of the request, in the Content-Type and in WS-Addressing. */
        String action() {
            return NAMESPACE + ":" + element;
        }

        /** The action of the answer. */
        String answerAction() {
            return action() + "Response";
        }
    }

    /** Where the WSDL lies on the class path. */
    static String wsdlLocation() {
        return "classpath:" + Contract.class.getPackageName().replace('.', '/') + "/" + FILE;
    }

    /** The WSDL as it is served: with the address under which it was asked for. */
    static String wsdl(String address) {
        try (InputStream file = Contract.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("no resource " + FILE);
            }
            String escaped = address.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(PLACE_OF_ADDRESS, "\"" + escaped + "\"");
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
