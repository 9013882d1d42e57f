package org.jenner.registry.exchange.query;

import java.util.regex.Pattern;
import org.jenner.hl7.SegmentBuilder;
import org.jenner.registry.record.source.Address;
import org.jenner.registry.record.source.PatientIdentifier;
import org.jenner.registry.record.source.PersonName;
import org.jenner.registry.record.source.Telecom;
import org.jspecify.annotations.Nullable;

/** Names, addresses, numbers and identifiers in the national data types (XPN_IZ, XAD_IZ, XTN_IZ, CX_IZ). */
final class DemographicFields {

    private static final Pattern OID = Pattern.compile("[0-2](\\.(0|[1-9]\\d*))+");

    private DemographicFields() {}

    /** A name without family or given name is none in XPN_IZ. */
    static boolean isWhole(PersonName name) {
        return !Texts.of(name.family()).isEmpty() && !Texts.of(name.given()).isEmpty();
    }

    /** XPN: {@code defaultType} stands where the sender gave no type, which XPN_IZ requires. */
    static void name(SegmentBuilder segment, int field, int repetition, PersonName name, String defaultType) {
        segment.addRepetition(
                field,
                repetition,
                Texts.of(name.family()),
                Texts.of(name.given()),
                Texts.of(name.further()),
                Texts.of(name.suffix()),
                "",
                "",
                name.type() == null ? defaultType : name.type());
    }

    /** XAD: an address without type is called a home address, since XAD_IZ requires one. */
    static void address(SegmentBuilder segment, int field, int repetition, Address address) {
        segment.addRepetition(
                field,
                repetition,
                Texts.of(address.street()),
                Texts.of(address.other()),
                Texts.of(address.city()),
                Texts.of(address.state()),
                Texts.of(address.postalCode()),
                Texts.of(address.country()),
                address.type() == null ? "H" : address.type(),
                "",
                Texts.of(address.county()));
    }

    /** XTN_IZ needs an e-mail address for NET and a local number for everything else. */
    static boolean isWhole(Telecom telecom) {
        return isEmail(telecom) ? telecom.email() != null : telecom.localNumber() != null;
    }

    static void telecom(SegmentBuilder segment, int field, int repetition, Telecom telecom) {
        if (isEmail(telecom)) {
            String equipment = telecom.equipment() == null ? "Internet" : telecom.equipment();
            segment.addRepetition(field, repetition, "", "NET", equipment, Texts.of(telecom.email()));
        } else {
            segment.addRepetition(
                    field,
                    repetition,
                    "",
                    telecom.use() == null ? "PRN" : telecom.use(),
                    Texts.of(telecom.equipment()),
                    "",
                    "",
                    Texts.of(telecom.areaCode()),
                    Texts.of(telecom.localNumber()));
        }
    }

    private static boolean isEmail(Telecom telecom) {
        return "NET".equals(telecom.use()) || (telecom.use() == null && telecom.localNumber() == null);
    }

    /** CX: the authority and the type are required; {@code ownAuthority} stands where the asker itself named none. */
    static void identifier(
            SegmentBuilder segment, int field, int repetition, PatientIdentifier identifier, String ownAuthority) {
        segment.set(field, repetition, 1, 1, identifier.value());
        authority(segment, field, repetition, 4, identifier.authority(), ownAuthority);
        segment.set(field, repetition, 5, 1, identifier.type() == null ? "MR" : identifier.type());
    }

    static boolean isOid(String authority) {
        return OID.matcher(authority).matches();
    }

    /** HD as a component: a namespace, or an ISO OID with its type (IZ-5, IZ-6). */
    static void authority(
            SegmentBuilder segment, int field, int repetition, int component, @Nullable String name, String whenNone) {
        String authority = name == null || name.isBlank() ? whenNone : name;
        if (isOid(authority)) {
            segment.set(field, repetition, component, 2, authority).set(field, repetition, component, 3, "ISO");
        } else {
            segment.set(field, repetition, component, 1, authority);
        }
    }
}
