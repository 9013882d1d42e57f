package org.jenner.registry.directory.organization;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jenner.registry.directory.Enrollment;
import org.jenner.registry.directory.Facility;
import org.jenner.registry.directory.Organization;
import org.jenner.registry.directory.account.SignedIn;
import org.jenner.registry.platform.page.Flash;
import org.jenner.registry.platform.page.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Facilities of an organization: listed, closed from a day on, opened again. */
@Controller
final class FacilityPages {
    private static final String CODE = "facility-code";
    private static final String NAME = "facility-name";
    private static final String CLOSED = "closed";
    private static final int LONGEST_CODE = 200;
    private static final int LONGEST_NAME = 120;

    private final OrganizationView view;
    private final Enrollment enrollment;

    FacilityPages(OrganizationView view, Enrollment enrollment) {
        this.view = view;
        this.enrollment = enrollment;
    }

    @PostMapping("/organizations/{organization}/facilities")
    ModelAndView add(
            SignedIn signedIn,
            @PathVariable("organization") long organization,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response) {
        Organization found = view.organization(organization);
        String code = form.required(CODE, "facilities.code-missing");
        String name = form.required(NAME, "facilities.name-missing");
        if (code.length() > LONGEST_CODE) {
            form.refuse(CODE, "facilities.too-long", LONGEST_CODE);
        }
        if (name.length() > LONGEST_NAME) {
            form.refuse(NAME, "facilities.too-long", LONGEST_NAME);
        }
        if (view.facilities(organization).stream().anyMatch(one -> one.hasCode(code))) {
            form.refuse(CODE, "facilities.code-taken");
        }
        if (!form.isGood()) {
            return view.page(organization, form);
        }
        enrollment.by(signedIn.accountId()).facility(found.organizationId(), code, name);
        Flash.say(request, response, "facilities.added");
        return new ModelAndView("redirect:/organizations/" + organization);
    }

    @GetMapping("/organizations/{organization}/facilities/{facility}")
    ModelAndView show(@PathVariable("organization") long organization, @PathVariable("facility") long number) {
        Facility found = find(organization, number);
        LocalDate closed = found.closedOn();
        return page(found, closed == null ? Form.empty() : Form.filled(Map.of(CLOSED, closed.toString())));
    }

    @PostMapping("/organizations/{organization}/facilities/{facility}/closing")
    ModelAndView close(
            SignedIn signedIn,
            @PathVariable("organization") long organization,
            @PathVariable("facility") long number,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response) {
        Facility found = find(organization, number);
        LocalDate day = form.day(CLOSED, "facilities.no-day");
        if (!form.isGood()) {
            return page(found, form);
        }
        change(enrollment.by(signedIn.accountId()), found, day);
        Flash.say(request, response, "facilities.saved");
        return new ModelAndView("redirect:/organizations/" + organization + "/facilities/" + number);
    }

    private static void change(Enrollment enrollment, Facility found, @Nullable LocalDate day) {
        if (Objects.equals(day, found.closedOn())) {
            return;
        }
        if (day == null) {
            enrollment.reopen(found);
        } else {
            enrollment.close(found, day);
        }
    }

    /** Of this organization; another's is not found, whatever number the address names. */
    private Facility find(long organization, long number) {
        return view.facilities(organization).stream()
                .filter(one -> one.facilityId() == number)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such facility"));
    }

    private ModelAndView page(Facility found, Form form) {
        return new ModelAndView(
                "directory/organization/facility",
                Map.of("form", form, "organization", view.organization(found.organizationId()), "facility", found));
    }
}
