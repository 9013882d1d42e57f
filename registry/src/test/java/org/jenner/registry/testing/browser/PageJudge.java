package org.jenner.registry.testing.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Judges the state of a page that a test has come to: accessibility by axe-core (WCAG 2.2 AA), the text by the Nu checker,
 * and whether it fits on a telephone of 320 pixels without scrolling sideways (WCAG 1.4.10). The same text is judged
 * once.
 */
final class PageJudge {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final int NARROW = 320;
    private static final int HIGH = 800;
    private static final Set<Integer> JUDGED = new HashSet<>();

    private PageJudge() {}

    static List<String> violations(Page page, String html) {
        if (!JUDGED.add(html.replaceAll("value=\"[^\"]*\"", "").hashCode())) {
            return List.of();
        }
        List<String> violations = new ArrayList<>(NuChecker.check(html));
        for (Rule rule : new AxeBuilder(page).withTags(RULES).analyze().getViolations()) {
            rule.getNodes().forEach(node -> violations.add("axe " + rule.getId() + ": " + node.getHtml()));
        }
        violations.addAll(tooWide(page));
        return violations;
    }

    private static List<String> tooWide(Page page) {
        var before = page.viewportSize();
        page.setViewportSize(NARROW, HIGH);
        int width = (int) page.evaluate("document.documentElement.scrollWidth");
        page.setViewportSize(before.width, before.height);
        return width <= NARROW ? List.of() : List.of("is " + width + " pixels wide on a telephone of " + NARROW);
    }
}
