package org.jenner.registry.exchange.intake.value;

import java.time.LocalDate;
import org.jenner.registry.exchange.intake.problem.Problems;
import org.jenner.registry.reference.codes.CodeSets;
import org.jenner.registry.reference.jurisdiction.Jurisdiction;

/**
 * What reading one message needs beside the message.
 *
 * @param jurisdiction whose rules hold: its time zone for a time that names none, how far ahead a date may lie
 * @param today the jurisdiction's today
 * @param problems where what is wrong is collected
 */
public record ReadingContext(CodeSets codes, Jurisdiction jurisdiction, LocalDate today, Problems problems) {

    /** Later than any difference of clocks and time zones can explain. */
    public boolean isFuture(LocalDate day) {
        return day.isAfter(today.plusDays(jurisdiction.messages().futureDays()));
    }
}
