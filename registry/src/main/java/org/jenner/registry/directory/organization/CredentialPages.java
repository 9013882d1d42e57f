package org.jenner.registry.directory.organization;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jenner.registry.directory.Enrollment;
import org.jenner.registry.directory.Organization;
import org.jenner.registry.directory.SubmittingInterface;
import org.jenner.registry.directory.account.SignedIn;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.platform.page.Flash;
import org.jenner.registry.platform.page.Form;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Credentials of interfaces: made, given a second secret, ended. A secret is shown once, in the answer to its making. */
@Controller
final class CredentialPages {
    private static final String USERID = "userid";
    private static final String USERID_FORM = "[A-Za-z0-9._@-]{3,60}";

    private final OrganizationView view;
    private final Enrollment enrollment;

    CredentialPages(OrganizationView view, Enrollment enrollment) {
        this.view = view;
        this.enrollment = enrollment;
    }

    @PostMapping("/organizations/{organization}/credentials")
    ModelAndView make(SignedIn signedIn, @PathVariable("organization") long organization, Form form) {
        Organization found = view.organization(organization);
        Optional<SubmittingInterface> way = view.interfaces(organization).stream()
                .filter(one -> Long.toString(one.interfaceId()).equals(form.value("credential-interface")))
                .findFirst();
        Optional<Environment> environment = Environment.ofWord(form.value("environment"));
        String userid = form.required(USERID, "organizations.userid-missing");
        String facility = form.required("facility", "organizations.facility-missing");
        if (way.isEmpty()) {
            form.refuse("credential-interface", "organizations.interface-missing");
        }
        if (environment.isEmpty()) {
            form.refuse("environment", "organizations.environment-missing");
        }
        if (!userid.isEmpty() && !userid.matches(USERID_FORM)) {
            form.refuse(USERID, "organizations.userid-form");
        } else if (view.isTaken(userid)) {
            form.refuse(USERID, "organizations.userid-taken");
        }
        if (!form.isGood() || way.isEmpty() || environment.isEmpty()) {
            return view.page(organization, form);
        }
        return shown(
                found,
                enrollment
                        .by(signedIn.accountId())
                        .credential(way.get().interfaceId(), environment.get(), userid, facility, false));
    }

    @PostMapping("/organizations/{organization}/credentials/{credential}/secret")
    ModelAndView addSecret(
            SignedIn signedIn,
            @PathVariable("organization") long organization,
            @PathVariable("credential") long credential) {
        Credential found = find(organization, credential);
        return shown(
                view.organization(organization),
                enrollment.by(signedIn.accountId()).addSecret(found.userid()));
    }

    @PostMapping("/organizations/{organization}/credentials/{credential}/end-older")
    String endOlder(
            SignedIn signedIn,
            @PathVariable("organization") long organization,
            @PathVariable("credential") long credential,
            HttpServletRequest request,
            HttpServletResponse response) {
        enrollment
                .by(signedIn.accountId())
                .endOlderSecrets(find(organization, credential).userid());
        Flash.say(request, response, "organizations.older-ended");
        return "redirect:/organizations/" + organization;
    }

    @PostMapping("/organizations/{organization}/credentials/{credential}/revoke")
    String revoke(
            SignedIn signedIn,
            @PathVariable("organization") long organization,
            @PathVariable("credential") long credential,
            HttpServletRequest request,
            HttpServletResponse response) {
        enrollment
                .by(signedIn.accountId())
                .revoke(find(organization, credential).userid());
        Flash.say(request, response, "organizations.revoked");
        return "redirect:/organizations/" + organization;
    }

    /** A valid credential of this organization; another's is not found, whatever number the address names. */
    private Credential find(long organization, long credential) {
        return view.credentials(organization).stream()
                .filter(one -> one.id() == credential && one.isValid())
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such credential"));
    }

    private static ModelAndView shown(Organization organization, Enrollment.Issued issued) {
        return new ModelAndView(
                "directory/organization/secret", Map.of("organization", organization, "issued", issued));
    }
}
