package org.jenner.registry.directory;

import java.util.List;

/** What an interface may have otherwise than its jurisdiction or its door has it; a key of {@code interface.switches}. */
public enum InterfaceSwitch {
    /** Where user and password stand in a SOAP request; when it is not set, in the body. */
    SOAP_CREDENTIALS("soap-credentials", List.of("header")),
    /** MSA-1 for a message with nothing worse than warnings; when it is not set, the jurisdiction's. */
    ACKNOWLEDGMENT_ON_WARNINGS("acknowledgment-on-warnings", List.of("AE", "AA"));

    private final String key;
    private final List<String> words;

    InterfaceSwitch(String key, List<String> words) {
        this.key = key;
        this.words = words;
    }

    public String key() {
        return key;
    }

    /** What it may be set to, beside what is usual. */
    public List<String> words() {
        return words;
    }
}
