package org.jenner.registry.directory.account;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;

/** Hands a controller the person who asks. */
final class SignedInArgument implements HandlerMethodArgumentResolver {
    private final Entrance entrance;

    SignedInArgument(Entrance entrance) {
        this.entrance = entrance;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == SignedIn.class;
    }

    @Override
    public SignedIn resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest sent = request.getNativeRequest(HttpServletRequest.class);
        if (sent == null) {
            throw new IllegalStateException("not a web request");
        }
        return entrance.signedIn(sent)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN, "nobody is signed in"));
    }
}
