package org.jenner.registry.exchange.query;

import java.time.LocalDate;
import org.jenner.hl7.MessageWriter;
import org.jenner.registry.disclosure.Disclosed;
import org.jenner.registry.record.consolidate.DoseRecord;
import org.jenner.registry.record.consolidate.PersonRecord;

/** Z32: the complete history, refusals, not administered vaccinations and patient observations among it. */
final class HistoryAnswer {

    private HistoryAnswer() {}

    static String write(
            ResponseStart start, PatientWriters writers, Disclosed<PersonRecord> disclosed, LocalDate today) {
        PersonRecord person = disclosed.content();
        MessageWriter message = start.write(ResponseProfile.HISTORY, QueryStatus.OK);
        message.add(writers.pid().full(person, 1));
        writers.pd1().write(person.demographics(), today).ifPresent(message::add);
        writers.nk1().full(person.demographics().nextOfKin()).forEach(message::add);
        for (DoseRecord dose : person.doses()) {
            message.add(writers.orders().orc(dose)).add(writers.orders().rxa(dose.best()));
            writers.rxr().write(dose.best()).ifPresent(message::add);
            writers.doseObservations().write(dose.best()).forEach(message::add);
        }
        writers.patientObservations().write(person.observations(), today).forEach(message::add);
        if (disclosed.ownDataOnly()) {
            ObservationSegments label = new ObservationSegments();
            label.beginSet().text(Loinc.COMMENT, OwnDataLabel.HISTORY);
            message.add(writers.orders().carrierOrc()).add(writers.orders().carrierRxa(today));
            label.segments().forEach(message::add);
        }
        return message.text();
    }
}
