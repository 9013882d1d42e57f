package org.jenner.registry.platform.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Finds the template of a view name: {@code directory/account/users} is {@code src/main/jte/directory/account/users.jte},
 * compiled into the package of its page. {@code redirect:/address} sends the browser on.
 */
final class Templates implements ViewResolver, Ordered {
    private static final String REDIRECT = "redirect:";

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), "org.jenner.registry");
    private final PageFrames frames;

    Templates(PageFrames frames) {
        this.frames = frames;
    }

    @Override
    public View resolveViewName(String name, Locale locale) {
        return name.startsWith(REDIRECT) ? redirect(name.substring(REDIRECT.length())) : template(name);
    }

    TemplateView template(String name) {
        return new TemplateView(engine, frames, name + ".jte");
    }

    /** 303: after a form was taken, the browser asks for the next page anew. */
    private static View redirect(String address) {
        RedirectView view = new RedirectView(address, true, false, false);
        view.setStatusCode(org.springframework.http.HttpStatus.SEE_OTHER);
        return view;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
