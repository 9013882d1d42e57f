package org.jenner.registry.home;

import java.util.Map;
import org.jenner.registry.directory.account.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where everybody lands who has signed in: what they may do here. */
@Controller
final class HomePage {

    @GetMapping("/")
    ModelAndView show(SignedIn signedIn) {
        return new ModelAndView("home/home", Map.of("signedIn", signedIn));
    }
}
