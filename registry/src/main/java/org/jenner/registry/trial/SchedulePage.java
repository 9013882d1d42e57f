package org.jenner.registry.trial;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jenner.cdsi.cases.CaseOutcome;
import org.jenner.cdsi.cases.CaseRefusedException;
import org.jenner.cdsi.cases.ShippedCases;
import org.jenner.cdsi.schedule.ScheduleDifference;
import org.jenner.cdsi.schedule.ScheduleRefusedException;
import org.jenner.cdsi.schedule.ScheduleRelease;
import org.jenner.registry.directory.account.SignedIn;
import org.jenner.registry.forecast.LoadedSchedules;
import org.jenner.registry.platform.page.Flash;
import org.jenner.registry.platform.page.Form;
import org.jenner.registry.reference.schedules.ApprovalOutcome;
import org.jenner.registry.reference.schedules.Approvals;
import org.jenner.registry.reference.schedules.Approver;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One release: what it changes, how it does with cases of known answers, and its approval. */
@Controller
final class SchedulePage {
    private static final String OWN_FILE = "";

    private final ReleaseViews views;
    private final CaseTrial trial;
    private final LoadedSchedules schedules;

    SchedulePage(ReleaseViews views, CaseTrial trial, LoadedSchedules schedules) {
        this.views = views;
        this.trial = trial;
        this.schedules = schedules;
    }

    /** Cases to run. */
    private record Cases(String name, byte[] content) {}

    @GetMapping("/schedules/{release}")
    ModelAndView show(SignedIn signedIn, @PathVariable("release") String name) {
        return page(signedIn, find(signedIn, name), Form.empty());
    }

    @PostMapping("/schedules/{release}/cases")
    ModelAndView cases(
            SignedIn signedIn,
            @PathVariable("release") String name,
            Form form,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        ReleaseView view = find(signedIn, name);
        ScheduleRelease release = view.release();
        Optional<Cases> cases = release == null ? Optional.empty() : cases(form, file);
        if (release == null || cases.isEmpty()) {
            return page(signedIn, view, form);
        }
        return outcome(release, cases.get(), form)
                .map(outcome -> new ModelAndView(
                        "trial/cases",
                        Map.of(
                                "view",
                                view,
                                "outcome",
                                outcome,
                                "file",
                                cases.get().name(),
                                "mostExplained",
                                CaseTrial.MOST_EXPLAINED)))
                .orElseGet(() -> page(signedIn, view, form));
    }

    private static Optional<Cases> cases(Form form, @Nullable MultipartFile file) throws IOException {
        String chosen = form.value("cases");
        Optional<ShippedCases> shipped = Arrays.stream(ShippedCases.values())
                .filter(one -> one.name().equals(chosen))
                .findFirst();
        if (shipped.isPresent()) {
            return shipped.map(one -> new Cases(one.file(), one.content()));
        }
        if (!chosen.equals(OWN_FILE)) {
            form.refuse("cases", "schedules.cases-choose");
        } else if (file == null || file.isEmpty()) {
            form.refuse("file", "schedules.file-missing");
        } else {
            return Optional.of(new Cases(fileName(file), file.getBytes()));
        }
        return Optional.empty();
    }

    /** Some browsers send a whole path. */
    private static String fileName(MultipartFile file) {
        String sent = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return sent.substring(1 + Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')))
                .replaceAll("\\p{Cntrl}", "");
    }

    private Optional<CaseOutcome> outcome(ScheduleRelease release, Cases cases, Form form) {
        try {
            Optional<CaseOutcome> outcome = trial.run(release, cases.name(), cases.content());
            if (outcome.isEmpty()) {
                form.refuse("cases", "schedules.cases-busy");
            }
            return outcome;
        } catch (CaseRefusedException wrong) {
            form.refuse("file", "schedules.file-wrong", String.valueOf(wrong.getMessage()));
        } catch (IOException unreadable) {
            form.refuse("file", "schedules.file-unreadable", cases.name());
        }
        return Optional.empty();
    }

    @PostMapping("/schedules/{release}/approve")
    ModelAndView approve(
            SignedIn signedIn,
            @PathVariable("release") String name,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response) {
        ReleaseView view = find(signedIn, name);
        if (view.release() == null || !Approvals.areNeededIn(signedIn.environment())) {
            form.refuse("approval", "schedules.approve-not-here");
            return page(signedIn, view, form);
        }
        Optional<ApprovalOutcome> outcome = approve(signedIn, view.name(), form.value("fingerprint"));
        if (outcome.isEmpty()) {
            form.refuse("approval", "schedules.approve-changed");
            return page(signedIn, find(signedIn, name), form);
        }
        Flash.say(request, response, outcome.get().isNew() ? "schedules.approved" : "schedules.approved-before");
        return new ModelAndView("redirect:/schedules/" + view.name());
    }

    private Optional<ApprovalOutcome> approve(SignedIn signedIn, String release, String seen) {
        try {
            return schedules.approve(
                    signedIn.environment(), release, seen, new Approver(signedIn.name(), signedIn.accountId()));
        } catch (ScheduleRefusedException changedMeanwhile) {
            return Optional.empty();
        }
    }

    private ReleaseView find(SignedIn signedIn, String name) {
        return views.one(signedIn.environment(), name)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such release"));
    }

    private ModelAndView page(SignedIn signedIn, ReleaseView view, Form form) {
        Optional<ScheduleDifference> difference = views.difference(signedIn.environment(), view);
        return new ModelAndView(
                "trial/schedule",
                Map.of(
                        "form",
                        form,
                        "view",
                        view,
                        "difference",
                        difference,
                        "cases",
                        List.of(ShippedCases.values()),
                        "environment",
                        signedIn.environment(),
                        "approvalsNeeded",
                        Approvals.areNeededIn(signedIn.environment())));
    }
}
