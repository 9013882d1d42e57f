package org.jenner.registry.chart;

import java.util.Optional;
import org.jenner.registry.directory.account.SignedIn;
import org.jenner.registry.disclosure.Disclosure;
import org.jenner.registry.disclosure.Gates;
import org.jenner.registry.forecast.LoadedSchedules;
import org.jenner.registry.platform.clock.JurisdictionClock;
import org.jenner.registry.platform.page.Form;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Looks at one person, from the address of a page. Each is a disclosure, logged before anything is shown. */
@Component
final class Looks {
    private final Gates gates;
    private final LoadedSchedules schedules;
    private final JurisdictionClock clock;
    private final PeopleRights rights;
    private final PeopleHandles handles;

    Looks(Gates gates, LoadedSchedules schedules, JurisdictionClock clock, PeopleRights rights, PeopleHandles handles) {
        this.gates = gates;
        this.schedules = schedules;
        this.clock = clock;
        this.rights = rights;
        this.handles = handles;
    }

    /**
     * A look at the person of an address, by the schedule that the form names.
     *
     * @throws ResponseStatusException not found: the address was not given to this person, or there is nobody to show
     */
    Look at(SignedIn signedIn, String handle, Form form) {
        return look(signedIn, handle, number(signedIn, handle), form);
    }

    /**
     * A look at the person of an address, to explain one thing of their record.
     *
     * @param subject the handle of the thing
     * @throws ResponseStatusException not found
     */
    About at(SignedIn signedIn, String handle, String subject, Form form) {
        String number = number(signedIn, handle);
        Subject asked = handles.open(signedIn, number, subject).orElseThrow(Looks::notFound);
        return new About(asked, look(signedIn, handle, number, form));
    }

    /** A look, and what it is about. */
    record About(Subject subject, Look look) {}

    /** The thing of this record that a handle, sent with a form, stands for; empty when it stands for none. */
    Optional<Subject> subject(SignedIn signedIn, String handle, String subject) {
        return handles.open(signedIn, number(signedIn, handle), subject);
    }

    private String number(SignedIn signedIn, String handle) {
        return handles.open(signedIn, handle).orElseThrow(Looks::notFound);
    }

    private Look look(SignedIn signedIn, String handle, String number, Form form) {
        ScheduleChoice choice = ScheduleChoice.read(form, schedules, signedIn.environment(), clock.today());
        Disclosure<Boolean> disclosure = gates.of(signedIn.environment())
                .records()
                .disclose(
                        rights.viewer(signedIn),
                        new ChartInquiry(
                                number, signedIn.partition(), choice.name().authorityAndVersion()));
        if (!disclosure.result()) {
            throw notFound();
        }
        PersonLinks links =
                new PersonLinks("/people/" + handle, choice.query(), subject -> handles.of(signedIn, number, subject));
        return new Look(disclosure.records().getFirst(), choice, links, clock.today());
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "no person for this address");
    }
}
