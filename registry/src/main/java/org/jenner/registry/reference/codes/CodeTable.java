package org.jenner.registry.reference.codes;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The codes of one HL7 table or value set. Codes are compared exactly, but for blanks around them. */
public final class CodeTable {

    private final String name;
    private final Map<String, CodedValue> values;

    CodeTable(String name, Map<String, CodedValue> values) {
        this.name = name;
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The table's name: {@code HL70001}, {@code NIP001}, {@code PHVS_VaccinationReaction_IIS}. */
    public String name() {
        return name;
    }

    /** Whether the table holds the code, legacy codes included. */
    public boolean has(String code) {
        return values.containsKey(code.strip());
    }

    /** The words for a code; empty when the table does not hold it. */
    public Optional<String> text(String code) {
        return find(code).map(CodedValue::text);
    }

    /** The whole entry for a code; empty when the table does not hold it. */
    public Optional<CodedValue> find(String code) {
        return Optional.ofNullable(values.get(code.strip()));
    }

    /** All entries in the order of the file. */
    public Collection<CodedValue> values() {
        return values.values();
    }
}
