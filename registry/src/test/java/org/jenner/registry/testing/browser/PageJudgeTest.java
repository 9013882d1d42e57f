package org.jenner.registry.testing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The judge of pages finds what is wrong, or all other tests of pages would prove nothing. */
class PageJudgeTest {
    private static final String GOOD = """
            <!DOCTYPE html>
            <html lang="en"><head><title>Planted</title></head>
            <body><main><h1>Planted</h1>%s</main></body></html>
            """;

    @Test
    void findsWhatIsPlanted() {
        try (BrowserContext context = Chromium.shared().newContext()) {
            Page page = context.newPage();
            assertThat(judged(page, "<p>Nothing is wrong.</p>")).isEmpty();
            assertThat(judged(page, "<label>Name</label><input type=\"text\">"))
                    .anyMatch(line -> line.startsWith("axe label"));
            assertThat(judged(page, "<p style=\"color:#999\">Pale.</p>"))
                    .anyMatch(line -> line.startsWith("axe color-contrast"));
            assertThat(judged(page, "<p><div>Inside.</div></p>")).anyMatch(line -> line.contains("error:"));
            assertThat(judged(page, "<div style=\"width:600px\">Wide.</div>"))
                    .anyMatch(line -> line.contains("pixels wide"));
        }
    }

    private static List<String> judged(Page page, String planted) {
        String html = GOOD.formatted(planted);
        page.setContent(html);
        return PageJudge.violations(page, html);
    }
}
