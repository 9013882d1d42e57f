package org.jenner.registry.exchange.receipt;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jenner.registry.exchange.message.Disposition;
import org.jenner.registry.platform.page.Form;
import org.springframework.web.util.UriComponentsBuilder;

/** Reads by what a list of messages is narrowed; what cannot be read restricts nothing. */
final class MessageListForm {
    /** How many days back a list may go. */
    static final List<Integer> PERIODS = List.of(1, 7, 30, 90);

    private static final int USUAL_PERIOD = 7;
    private static final String DAYS = "days";
    private static final String OUTCOME = "outcome";
    private static final String CONTROL_ID = "control-id";
    private static final String ORGANIZATION = "organization";
    private static final String BEFORE = "before";
    private static final String BEFORE_ID = "before-id";

    private final Form form;

    MessageListForm(Form form) {
        this.form = form;
    }

    MessageFilter filter(List<Long> sourceSystems, LocalDate today, ZoneId zone) {
        Instant from = today.minusDays(days() - 1L).atStartOfDay(zone).toInstant();
        // "Future" allows one day: clocks of other machines run ahead.
        Instant end = today.plusDays(2).atStartOfDay(zone).toInstant();
        return new MessageFilter(
                sourceSystems,
                from,
                instant(form.value(BEFORE)).orElse(end),
                number(form.value(BEFORE_ID)).orElse(Long.MAX_VALUE),
                outcome().orElse(null),
                form.value(CONTROL_ID));
    }

    int days() {
        return number(form.value(DAYS))
                .map(Long::intValue)
                .filter(PERIODS::contains)
                .orElse(USUAL_PERIOD);
    }

    Optional<Disposition> outcome() {
        return Arrays.stream(Disposition.values())
                .filter(one -> one.name().equals(form.value(OUTCOME)))
                .findFirst();
    }

    Optional<Long> organization() {
        return number(form.value(ORGANIZATION));
    }

    /** The address of the messages before this one, narrowed in the same way. */
    String addressBefore(MessageSummary last) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/messages");
        for (String field : List.of(DAYS, OUTCOME, CONTROL_ID, ORGANIZATION)) {
            if (!form.value(field).isEmpty()) {
                address.queryParam(field, "{" + field + "}");
            }
        }
        address.queryParam(BEFORE, "{before}").queryParam(BEFORE_ID, "{before-id}");
        return address.encode()
                .buildAndExpand(Map.of(
                        DAYS, form.value(DAYS),
                        OUTCOME, form.value(OUTCOME),
                        CONTROL_ID, form.value(CONTROL_ID),
                        ORGANIZATION, form.value(ORGANIZATION),
                        BEFORE, last.receivedAt().toString(),
                        BEFORE_ID, Long.toString(last.id())))
                .toUriString();
    }

    private static Optional<Instant> instant(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(typed));
        } catch (DateTimeException noInstant) {
            return Optional.empty();
        }
    }

    private static Optional<Long> number(String typed) {
        return typed.matches("\\d{1,18}") ? Optional.of(Long.parseLong(typed)) : Optional.empty();
    }
}
