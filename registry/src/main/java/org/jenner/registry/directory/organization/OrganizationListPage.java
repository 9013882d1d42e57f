package org.jenner.registry.directory.organization;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jenner.registry.directory.Directory;
import org.jenner.registry.directory.Enrollment;
import org.jenner.registry.directory.Organization;
import org.jenner.registry.directory.account.Rights;
import org.jenner.registry.directory.account.SignedIn;
import org.jenner.registry.platform.page.Flash;
import org.jenner.registry.platform.page.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The organizations of the jurisdiction; who has the right for their own alone sees that one. */
@Controller
final class OrganizationListPage {
    private static final String NAME = "name";

    private final Directory directory;
    private final Enrollment enrollment;
    private final Rights rights;

    OrganizationListPage(Directory directory, Enrollment enrollment, Rights rights) {
        this.directory = directory;
        this.enrollment = enrollment;
        this.rights = rights;
    }

    @GetMapping("/organizations")
    ModelAndView show(SignedIn signedIn) {
        return page(signedIn, Form.empty());
    }

    @PostMapping("/organizations")
    ModelAndView add(SignedIn signedIn, Form form, HttpServletRequest request, HttpServletResponse response) {
        String name = form.required(NAME, "organizations.name-missing");
        boolean taken = directory.fresh().organizations().values().stream()
                .anyMatch(organization -> organization.name().equalsIgnoreCase(name));
        if (taken) {
            form.refuse(NAME, "organizations.name-taken");
        }
        if (!form.isGood()) {
            return page(signedIn, form);
        }
        long added = enrollment.by(signedIn.accountId()).organization(name);
        Flash.say(request, response, "organizations.added");
        return new ModelAndView("redirect:/organizations/" + added);
    }

    private ModelAndView page(SignedIn signedIn, Form form) {
        List<Organization> organizations = directory.fresh().organizations().values().stream()
                .filter(organization -> rights.mayFor(signedIn, "view-organizations", organization.organizationId()))
                .sorted(Comparator.comparing(Organization::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
        return new ModelAndView(
                "directory/organization/organizations", Map.of("form", form, "organizations", organizations));
    }
}
