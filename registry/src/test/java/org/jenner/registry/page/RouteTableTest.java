package org.jenner.registry.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jenner.registry.directory.account.Rights;
import org.jenner.registry.directory.account.Route;
import org.jenner.registry.testing.OpenRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The table of routes is complete: what the pages answer to, and nothing else. */
class RouteTableTest {
    @RegisterExtension
    static final OpenRegistry registry = new OpenRegistry();

    @Test
    void namesEveryRouteOfThePagesAndNoOther() {
        List<String> answered = registry.bean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getMethodsCondition().getMethods().stream()
                        .flatMap(method -> mapping.getPatternValues().stream().map(path -> method + " " + path)))
                .toList();
        List<String> listed = registry.bean(Rights.class).routes().routes().stream()
                .map(Route::name)
                .toList();
        assertThat(answered)
                .as("routes of the pages, each a row of routes.tsv")
                .containsExactlyInAnyOrderElementsOf(listed);
    }
}
