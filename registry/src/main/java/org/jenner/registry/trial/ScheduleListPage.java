package org.jenner.registry.trial;

import java.util.Map;
import org.jenner.registry.directory.account.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The schedule releases that lie there, and which of them answer. */
@Controller
final class ScheduleListPage {
    private final ReleaseViews views;

    ScheduleListPage(ReleaseViews views) {
        this.views = views;
    }

    @GetMapping("/schedules")
    ModelAndView show(SignedIn signedIn) {
        return new ModelAndView("trial/schedules", Map.of("releases", views.all(signedIn.environment())));
    }
}
