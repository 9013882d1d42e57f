package org.jenner.registry.directory.organization;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.jenner.registry.directory.Enrollment;
import org.jenner.registry.directory.Organization;
import org.jenner.registry.directory.SourceSystem;
import org.jenner.registry.directory.SubmittingInterface;
import org.jenner.registry.directory.account.SignedIn;
import org.jenner.registry.platform.page.Flash;
import org.jenner.registry.platform.page.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One organization: its go-live date, source systems and interfaces. */
@Controller
final class OrganizationPage {
    private final OrganizationView view;
    private final Enrollment enrollment;

    OrganizationPage(OrganizationView view, Enrollment enrollment) {
        this.view = view;
        this.enrollment = enrollment;
    }

    @GetMapping("/organizations/{organization}")
    ModelAndView show(@PathVariable("organization") long organization) {
        return view.page(organization, Form.empty());
    }

    @PostMapping("/organizations/{organization}/go-live")
    ModelAndView goLive(
            SignedIn signedIn,
            @PathVariable("organization") long organization,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response) {
        Organization found = view.organization(organization);
        form.required("go-live", "organizations.go-live-missing");
        LocalDate day = form.day("go-live", "organizations.go-live-missing");
        if (day == null) {
            return view.page(organization, form);
        }
        enrollment.by(signedIn.accountId()).goLive(found.organizationId(), day);
        Flash.say(request, response, "organizations.go-live-set");
        return back(organization);
    }

    @PostMapping("/organizations/{organization}/systems")
    ModelAndView addSystem(
            SignedIn signedIn,
            @PathVariable("organization") long organization,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response) {
        Organization found = view.organization(organization);
        String name = form.required("system", "organizations.name-missing");
        if (view.systems(organization).stream().map(SourceSystem::name).anyMatch(name::equalsIgnoreCase)) {
            form.refuse("system", "organizations.name-taken");
        }
        if (!form.isGood()) {
            return view.page(organization, form);
        }
        enrollment.by(signedIn.accountId()).sourceSystem(found.organizationId(), name);
        Flash.say(request, response, "organizations.system-added");
        return back(organization);
    }

    @PostMapping("/organizations/{organization}/interfaces")
    ModelAndView addInterface(
            SignedIn signedIn,
            @PathVariable("organization") long organization,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response) {
        Organization found = view.organization(organization);
        String name = form.required("interface", "organizations.name-missing");
        if (view.interfaces(organization).stream()
                .map(SubmittingInterface::name)
                .anyMatch(name::equalsIgnoreCase)) {
            form.refuse("interface", "organizations.name-taken");
        }
        String chosen = form.required("interface-system", "organizations.system-missing");
        view.systems(organization).stream()
                .filter(system -> Long.toString(system.sourceSystemId()).equals(chosen))
                .findFirst()
                .ifPresentOrElse(
                        system -> {
                            if (form.isGood()) {
                                enrollment
                                        .by(signedIn.accountId())
                                        .submittingInterface(found.organizationId(), system.sourceSystemId(), name);
                            }
                        },
                        () -> form.refuse("interface-system", "organizations.system-missing"));
        if (!form.isGood()) {
            return view.page(organization, form);
        }
        Flash.say(request, response, "organizations.interface-added");
        return back(organization);
    }

    private static ModelAndView back(long organization) {
        return new ModelAndView("redirect:/organizations/" + organization);
    }
}
