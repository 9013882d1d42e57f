package org.jenner.registry.exchange.query;

import org.jenner.hl7.MessageWriter;
import org.jenner.registry.disclosure.Disclosed;
import org.jenner.registry.forecast.EvaluatedDose;
import org.jenner.registry.forecast.EvaluatedRecord;

/** Z42: each given dose with the schedule's verdict, then one carrier with the forecast of every vaccine group. */
final class EvaluatedAnswer {

    private EvaluatedAnswer() {}

    static String write(ResponseStart start, PatientWriters writers, Disclosed<EvaluatedRecord> disclosed) {
        EvaluatedRecord record = disclosed.content();
        MessageWriter message = start.write(ResponseProfile.EVALUATED_HISTORY, QueryStatus.OK);
        GroupObx groups = new GroupObx(writers.coding(), record);
        message.add(writers.pid().reduced(record.record()));
        for (EvaluatedDose dose : record.doses()) {
            message.add(writers.orders().orc(dose.dose()));
            message.add(writers.orders().rxaOfEvaluated(dose.dose().best()));
            writers.rxr().write(dose.dose().best()).ifPresent(message::add);
            writers.evaluation().write(dose, groups).forEach(message::add);
        }
        message.add(writers.orders().carrierOrc()).add(writers.orders().carrierRxa(record.assessedOn()));
        writers.forecast().write(record, groups, disclosed.ownDataOnly()).forEach(message::add);
        return message.text();
    }
}
