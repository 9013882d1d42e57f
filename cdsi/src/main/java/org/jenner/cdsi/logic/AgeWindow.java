package org.jenner.cdsi.logic;

import org.jenner.cdsi.schedule.AgeRange;

/** Numbers of two ages; a day is within when the first is reached and the second is not. */
record AgeWindow(int begin, int end) {
    static AgeWindow of(AgeRange range, AgeTable ages) {
        return new AgeWindow(ages.begin(range.beginAge()), ages.end(range.endAge()));
    }

    /** Whether the patient is of that age on the assessment date. */
    boolean holdsToday(PatientRecord patient) {
        return patient.today.within(patient.ageDay(begin), patient.ageDay(end));
    }

    boolean holds(PatientRecord patient, int day) {
        return patient.ageDay(begin) <= day && day < patient.ageDay(end);
    }
}
