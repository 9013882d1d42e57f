package org.jenner.registry.platform.page;

import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/** One template, filled with what its controller gave and the frame of who asks; sent whole or not at all. */
final class TemplateView implements View {
    private final TemplateEngine engine;
    private final PageFrames frames;
    private final String template;

    TemplateView(TemplateEngine engine, PageFrames frames, String template) {
        this.engine = engine;
        this.frames = frames;
        this.template = template;
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Page page = frames.frame(request);
        if (page.flash() != null) {
            Flash.forget(request, response);
        }
        send(page, model == null ? Map.of() : model, response);
    }

    /** Renders without asking who is there. */
    void render(Page page, Map<String, ?> model, HttpServletResponse response) throws IOException {
        send(page, model, response);
    }

    private void send(Page page, Map<String, ?> model, HttpServletResponse response) throws IOException {
        Map<String, Object> values = new HashMap<>(model);
        values.put("page", page);
        TemplateOutput output = new StringOutput();
        engine.render(template, values, output);
        byte[] body = output.toString().getBytes(StandardCharsets.UTF_8);
        response.setContentType(getContentType());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
