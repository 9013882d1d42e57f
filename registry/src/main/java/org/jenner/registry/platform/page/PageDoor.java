package org.jenner.registry.platform.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jenner.registry.platform.fault.FaultException;
import org.jenner.registry.platform.fault.FaultNumber;
import org.jenner.registry.platform.fault.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;

/**
 * The door of all pages: the headers that keep a browser safe, and the one place that catches what went wrong. An error
 * page says what the reader can do; what happened stands in the log, under the number that the page names.
 */
@SuppressWarnings("serial") // filters are never serialized
final class PageDoor extends HttpFilter {
    private static final Logger LOG = LoggerFactory.getLogger(PageDoor.class);
    private final Templates templates;
    private final PageFrames frames;

    PageDoor(Templates templates, PageFrames frames) {
        this.templates = templates;
        this.frames = frames;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        SafeHeaders.set(request, response);
        try {
            chain.doFilter(request, response);
        } catch (ServletException wrapped) {
            fail(
                    request,
                    response,
                    wrapped.getCause() == null || wrapped instanceof ErrorResponse ? wrapped : wrapped.getCause());
        } catch (RuntimeException | StackOverflowError failed) {
            fail(request, response, failed);
        }
    }

    private void fail(HttpServletRequest request, HttpServletResponse response, Throwable failed) throws IOException {
        int status = status(failed);
        String number = FaultNumber.next();
        if (status >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            LOG.error("page, number {}: {}", number, Trace.of(failed));
        }
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(status);
        if (failed instanceof ErrorResponse known) {
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        }
        ErrorWords words = ErrorWords.of(status, number);
        if (failed instanceof FaultException ours) {
            ours.fault()
                    .pause()
                    .ifPresent(pause -> response.setHeader("Retry-After", Long.toString(pause.toSeconds())));
            words = ErrorWords.of(ours.fault(), number);
        }
        templates.template("platform/page/error").render(frame(request), Map.of("words", words), response);
    }

    private Page frame(HttpServletRequest request) {
        try {
            return frames.frame(request);
        } catch (RuntimeException noFrame) {
            LOG.error("no frame for an error page: {}", Trace.of(noFrame));
            return frames.bareFrame();
        }
    }

    private static int status(Throwable failed) {
        return switch (failed) {
            case ErrorResponse known -> known.getStatusCode().value();
            case FaultException fault -> fault.fault().httpStatus();
            // A number in an address that is none, and a form that is not well formed, or too large.
            case TypeMismatchException _ -> HttpStatus.NOT_FOUND.value();
            case InvalidParameterException form -> form.getErrorCode();
            default -> HttpStatus.INTERNAL_SERVER_ERROR.value();
        };
    }
}
