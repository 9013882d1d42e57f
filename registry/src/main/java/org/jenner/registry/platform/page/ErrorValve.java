package org.jenner.registry.platform.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jenner.registry.platform.fault.FaultNumber;
import org.jenner.registry.platform.fault.Trace;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what no page and no door got to see, or could not answer itself: a request that is not well formed, headers over
 * the limit, a method that the server takes nowhere. Under the path of a door, and where the path could not be read, it is
 * one line of text; elsewhere the error page. Nothing of the request stands in it, and nothing of what we run on.
 */
final class ErrorValve extends ErrorReportValve {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorValve.class);
    private static final int OURS = 500;

    private final Supplier<List<String>> doors;
    private final Supplier<Templates> templates;
    private final Supplier<PageFrames> frames;

    /**
     * @param doors the paths that are no pages, such as {@code /hl7} and all below
     */
    ErrorValve(Supplier<List<String>> doors, Supplier<Templates> templates, Supplier<PageFrames> frames) {
        this.doors = doors;
        this.templates = templates;
        this.frames = frames;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported() || !isOpen(response)) {
            return;
        }
        String number = FaultNumber.next();
        if (status >= OURS) {
            LOG.error(
                    "status {} outside of pages and doors, number {}: {}",
                    status,
                    number,
                    thrown == null ? "" : Trace.of(thrown));
        }
        try {
            if (isPage(request)) {
                page(request, response, ErrorWords.of(status, number));
            } else {
                line(response, status, number);
            }
            response.finishResponse();
        } catch (IOException goneAlready) {
            LOG.debug("nobody is there to read an error: {}", Trace.of(goneAlready));
        }
    }

    private static boolean isOpen(Response response) {
        AtomicBoolean open = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, open);
        return open.get();
    }

    private boolean isPage(Request request) {
        @Nullable String path = request.getRequestURI();
        return path != null
                && path.startsWith("/")
                && doors.get().stream().noneMatch(door -> path.equals(door) || path.startsWith(door + "/"));
    }

    private void page(Request request, Response response, ErrorWords words) throws IOException {
        SafeHeaders.set(request, response);
        templates
                .get()
                .template("platform/page/error")
                .render(frames.get().bareFrame(), Map.of("words", words), response);
    }

    private static void line(Response response, int status, String number) throws IOException {
        byte[] body = (words(status, number) + "\n").getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String words(int status, String number) {
        return switch (status) {
            case 404 -> "There is nothing at this address. Check it.";
            case 405, 501 -> "This method is not taken. Send messages with POST.";
            case 503 -> "The registry takes no requests at the moment. Send this one again in a minute.";
            default ->
                status < OURS
                        ? "The request cannot be read: its first line and headers must be well formed and short."
                        : "The registry failed. Call its support desk and name the number " + number + ".";
        };
    }
}
