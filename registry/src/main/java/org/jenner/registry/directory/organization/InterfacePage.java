package org.jenner.registry.directory.organization;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jenner.registry.directory.Enrollment;
import org.jenner.registry.directory.InterfaceSwitch;
import org.jenner.registry.directory.SourceSystem;
import org.jenner.registry.directory.SubmittingInterface;
import org.jenner.registry.directory.account.SignedIn;
import org.jenner.registry.platform.page.Flash;
import org.jenner.registry.platform.page.Form;
import org.jenner.registry.reference.jurisdiction.Jurisdiction;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One interface of an organization: what it has otherwise than others. */
@Controller
final class InterfacePage {
    private final OrganizationView view;
    private final Enrollment enrollment;
    private final Jurisdiction jurisdiction;

    InterfacePage(OrganizationView view, Enrollment enrollment, Jurisdiction jurisdiction) {
        this.view = view;
        this.enrollment = enrollment;
        this.jurisdiction = jurisdiction;
    }

    @GetMapping("/organizations/{organization}/interfaces/{interface}")
    ModelAndView show(@PathVariable("organization") long organization, @PathVariable("interface") long number) {
        SubmittingInterface found = find(organization, number);
        return page(found, Form.filled(found.switches()));
    }

    @PostMapping("/organizations/{organization}/interfaces/{interface}/switches")
    ModelAndView change(
            SignedIn signedIn,
            @PathVariable("organization") long organization,
            @PathVariable("interface") long number,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response) {
        SubmittingInterface found = find(organization, number);
        Map<InterfaceSwitch, String> chosen = new HashMap<>();
        for (InterfaceSwitch one : InterfaceSwitch.values()) {
            String word = form.value(one.key());
            if (word.isEmpty() || one.words().contains(word)) {
                chosen.put(one, word);
            } else {
                form.refuse(one.key(), "interfaces.choose");
            }
        }
        if (!form.isGood()) {
            return page(found, form);
        }
        chosen.forEach((one, word) -> change(signedIn, found, one, word));
        Flash.say(request, response, "interfaces.saved");
        return new ModelAndView("redirect:/organizations/" + organization + "/interfaces/" + number);
    }

    private void change(SignedIn signedIn, SubmittingInterface found, InterfaceSwitch one, String word) {
        if (!found.switches().getOrDefault(one.key(), "").equals(word)) {
            enrollment.by(signedIn.accountId()).set(found.interfaceId(), one, word);
        }
    }

    /** Of this organization; another's is not found, whatever number the address names. */
    private SubmittingInterface find(long organization, long number) {
        return view.interfaces(organization).stream()
                .filter(one -> one.interfaceId() == number)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such interface"));
    }

    private ModelAndView page(SubmittingInterface found, Form form) {
        String system = view.systems(found.organizationId()).stream()
                .filter(one -> one.sourceSystemId() == found.sourceSystemId())
                .map(SourceSystem::name)
                .findFirst()
                .orElse("");
        return new ModelAndView(
                "directory/organization/interface",
                Map.of(
                        "form",
                        form,
                        "organization",
                        view.organization(found.organizationId()),
                        "way",
                        found,
                        "system",
                        system,
                        "switches",
                        List.of(InterfaceSwitch.values()),
                        "onWarnings",
                        jurisdiction.messages().onWarnings().name()));
    }
}
