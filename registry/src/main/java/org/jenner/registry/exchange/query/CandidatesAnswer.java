package org.jenner.registry.exchange.query;

import java.util.List;
import org.jenner.hl7.MessageWriter;
import org.jenner.registry.disclosure.Disclosed;
import org.jenner.registry.record.consolidate.PersonRecord;

/** Z31: people to choose from, with what tells them apart. */
final class CandidatesAnswer {

    private CandidatesAnswer() {}

    static String write(ResponseStart start, PatientWriters writers, List<Disclosed<PersonRecord>> candidates) {
        MessageWriter message = start.write(ResponseProfile.CANDIDATES, QueryStatus.OK);
        int setId = 1;
        for (Disclosed<PersonRecord> candidate : candidates) {
            PersonRecord person = candidate.content();
            message.add(writers.pid().full(person, setId++));
            writers.pd1()
                    .write(person.demographics(), start.time().toLocalDate())
                    .ifPresent(message::add);
            writers.nk1().brief(person.demographics().nextOfKin()).forEach(message::add);
        }
        return message.text();
    }
}
