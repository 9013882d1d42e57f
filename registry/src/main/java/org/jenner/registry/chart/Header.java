package org.jenner.registry.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jenner.registry.record.consolidate.PersonRecord;
import org.jenner.registry.record.source.Address;
import org.jenner.registry.record.source.ClinicalDate;
import org.jenner.registry.record.source.PatientStatement;
import org.jenner.registry.record.source.RegistryNumber;
import org.jenner.registry.record.source.Sex;
import org.jenner.registry.record.source.Telecom;

/**
 * Who the person is.
 *
 * @param otherNames under which the person is known too
 * @param age empty when the day of birth is not known, or the person died
 * @param number the registry number, in parts
 * @param formerNumbers numbers that lead here too
 * @param address empty when none is known
 * @param phone empty when none is known
 * @param recordNumbers of the viewer's own organization; at the department those of all
 * @param dead whether the person is reported as deceased
 * @param died the day, when it is known
 * @param isProtected whether the person asked that the record is not shared
 */
public record Header(
        String name,
        List<String> otherNames,
        String birthDate,
        Optional<Age> age,
        Sex sex,
        String number,
        List<String> formerNumbers,
        String address,
        String phone,
        List<String> recordNumbers,
        boolean dead,
        Optional<String> died,
        boolean isProtected) {

    private static final String BAD_ADDRESS = "BA";
    private static final String BIRTH_PLACE = "BDL";

    static Header of(PersonRecord record, String protectionIndicator, LocalDate today) {
        PatientStatement person = record.demographics();
        ClinicalDate death = person.deathDate();
        boolean dead = Boolean.TRUE.equals(person.dead()) || death != null;
        return new Header(
                Names.of(person.name()),
                Names.others(person.names()),
                Dates.of(person.birthDate()),
                dead ? Optional.empty() : Age.of(person.birthDate(), today),
                person.sex(),
                Names.inParts(record.number().digits()),
                record.aliases().stream()
                        .map(RegistryNumber::digits)
                        .map(Names::inParts)
                        .toList(),
                address(person),
                phone(person),
                record.identifiers().stream()
                        .filter(identifier -> !"SR".equals(identifier.type()))
                        .map(identifier -> Names.joined(" · ", identifier.value(), identifier.authority()))
                        .distinct()
                        .toList(),
                dead,
                Optional.ofNullable(death).map(Dates::of),
                person.protection() != null && person.protection().code().equals(protectionIndicator));
    }

    private static String address(PatientStatement person) {
        return person.addresses().stream()
                .filter(Header::isHome)
                .map(Names::of)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static boolean isHome(Address address) {
        return !BAD_ADDRESS.equals(address.type()) && !BIRTH_PLACE.equals(address.type());
    }

    private static String phone(PatientStatement person) {
        return person.telecoms().stream()
                .filter(telecom -> telecom.localNumber() != null)
                .map(Header::number)
                .findFirst()
                .orElse("");
    }

    private static String number(Telecom telecom) {
        String local = telecom.localNumber() == null ? "" : telecom.localNumber();
        String spaced = local.matches("\\d{7}") ? local.substring(0, 3) + "-" + local.substring(3) : local;
        return telecom.areaCode() == null ? spaced : "(" + telecom.areaCode() + ") " + spaced;
    }
}
