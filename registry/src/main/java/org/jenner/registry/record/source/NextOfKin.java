package org.jenner.registry.record.source;

import java.util.List;

/**
 * A person close to the patient (NK1), for a child mostly a parent or guardian.
 *
 * @param relationship HL70063, for example MTH
 */
public record NextOfKin(
        List<PersonName> names, CodedValue relationship, List<Address> addresses, List<Telecom> telecoms) {
    public NextOfKin {
        names = List.copyOf(names);
        addresses = List.copyOf(addresses);
        telecoms = List.copyOf(telecoms);
    }
}
