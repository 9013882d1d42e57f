package org.jenner.registry.exchange.query;

/** The writers that the forms of the answer share, made for one asker. */
record PatientWriters(
        Coding coding,
        PidWriter pid,
        Pd1Writer pd1,
        Nk1Writer nk1,
        OrderWriter orders,
        RxrWriter rxr,
        DoseObservations doseObservations,
        PatientObservations patientObservations,
        EvaluationObx evaluation,
        ForecastObx forecast) {

    static PatientWriters of(AnswerParties parties, Coding coding) {
        OrderWriter orders = new OrderWriter(parties, coding);
        return new PatientWriters(
                coding,
                new PidWriter(parties.registryAuthority(), parties.askerAuthority(), coding),
                new Pd1Writer(coding),
                new Nk1Writer(coding),
                orders,
                new RxrWriter(coding),
                new DoseObservations(coding),
                new PatientObservations(orders, coding),
                new EvaluationObx(coding),
                new ForecastObx(coding));
    }
}
