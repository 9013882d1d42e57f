package org.jenner.registry.testing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jenner.registry.testing.OpenRegistry;
import org.jenner.registry.testing.PageVisitor;

/**
 * Somebody at the pages with a real browser, who finds things by what is written on them:
 *
 * <pre>{@code
 * try (BrowserVisitor visitor = new BrowserVisitor(registry)) {
 *     visitor.open("/sign-in").fill("User name", "somebody").press("Sign in");
 *     assertThat(visitor.text()).contains("There is a problem");
 * }
 * }</pre>
 *
 * Every page that comes is judged by {@link PageJudge}, every request must go to the registry, and the browser must
 * complain of nothing. With {@code -Djenner.test.screenshots=FOLDER} each page is also kept as a picture, wide and narrow.
 */
public final class BrowserVisitor implements AutoCloseable {
    private static final String PICTURES = System.getProperty("jenner.test.screenshots", "");
    private static final int WIDE = 1200;
    private static final int TELEPHONE = 390;
    private static final int HIGH = 900;

    private final OpenRegistry registry;
    private final URI address;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    /** Somebody who is not signed in. */
    public BrowserVisitor(OpenRegistry registry) {
        this.registry = registry;
        this.address = registry.url().resolve("/");
        this.context = Chromium.shared()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(WIDE, HIGH)
                        .setLocale("en-US")
                        .setBaseURL(address.toString()));
        this.page = context.newPage();
        context.onRequest(request -> {
            if (!request.url().startsWith(address.toString())) {
                complaints.add("asked elsewhere: " + request.url());
            }
        });
        context.onResponse(response -> {
            if (response.status() >= 400 && !response.request().isNavigationRequest()) {
                complaints.add(response.status() + " for " + response.url());
            }
        });
        page.onConsoleMessage(message -> {
            // Chromium repeats the status of a page; the test looks at that itself.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add("console: " + message.text());
            }
        });
    }

    /** Somebody who has signed in already. */
    public BrowserVisitor(OpenRegistry registry, PageVisitor signedIn) {
        this(registry);
        context.addCookies(signedIn.cookies().entrySet().stream()
                .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue()).setUrl(address.toString()))
                .toList());
    }

    public BrowserVisitor open(String path) {
        return judged(page.navigate(path));
    }

    /** Fills the field with this label. */
    public BrowserVisitor fill(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
        return this;
    }

    /** Chooses from the list with this label. */
    public BrowserVisitor choose(String label, String option) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .selectOption(new SelectOption().setLabel(option));
        return this;
    }

    /** Chooses a file for the field with this label. */
    public BrowserVisitor attach(String label, Path file) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).setInputFiles(file);
        return this;
    }

    /** Ticks a box or chooses a button by its label. */
    public BrowserVisitor tick(String label) {
        page.locator("label", new Page.LocatorOptions().setHasText(label))
                .first()
                .click();
        return this;
    }

    /** Presses a button that sends a form. */
    public BrowserVisitor press(String button) {
        return judged(arrival(() -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click()));
    }

    /** Unfolds what stands behind a summary. */
    public BrowserVisitor unfold(String summary) {
        page.locator("summary", new Page.LocatorOptions().setHasText(summary))
                .first()
                .click();
        return this;
    }

    public BrowserVisitor follow(String link) {
        return judged(arrival(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click()));
    }

    private Response arrival(Runnable act) {
        return page.waitForResponse(
                response -> response.request().isNavigationRequest()
                        && (response.status() < 300 || response.status() >= 400),
                act);
    }

    private BrowserVisitor judged(Response response) {
        page.waitForLoadState();
        registry.saw(response.url(), response.status(), response.text());
        List<String> violations = new ArrayList<>(PageJudge.violations(page, response.text()));
        violations.addAll(complaints);
        complaints.clear();
        keepPicture();
        assertThat(violations)
                .as("page " + URI.create(page.url()).getPath() + ": " + page.title())
                .isEmpty();
        return this;
    }

    private void keepPicture() {
        if (!PICTURES.isEmpty()) {
            String name = page.title().replaceAll("[^A-Za-z0-9]+", "-").toLowerCase(Locale.ROOT);
            picture(name + "-wide.png");
            page.setViewportSize(TELEPHONE, HIGH);
            picture(name + "-narrow.png");
            page.setViewportSize(WIDE, HIGH);
        }
    }

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(PICTURES, name)));
    }

    /** What is to be read on the page. */
    public String text() {
        return page.locator("body").innerText();
    }

    /** The text of the first element that fits the CSS selector. */
    public String text(String selector) {
        return page.locator(selector).first().innerText();
    }

    /** The texts of all elements that fit. */
    public List<String> texts(String selector) {
        return page.locator(selector).allInnerTexts();
    }

    /** Presses a key of the keyboard. */
    public BrowserVisitor type(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** The text of what has the focus. */
    public String focused() {
        return String.valueOf(page.evaluate("document.activeElement.innerText"));
    }

    /** Where the browser is: the path. */
    public String path() {
        return URI.create(page.url()).getPath();
    }

    @Override
    public void close() {
        context.close();
    }
}
