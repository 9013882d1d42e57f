package org.jenner.registry.platform.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jenner.registry.platform.database.Environment;
import org.jspecify.annotations.Nullable;

/**
 * What every template gets as {@code page}: the frame around its content, and the words and forms it needs.
 *
 * @param registry the registry's name
 * @param environment whose data is shown; null before somebody is signed in
 * @param signedIn null: nobody
 * @param formToken goes with every form, against requests that another site makes up
 * @param flash the key of a text about what was just done; null: none
 * @param menu what this person may open
 * @param rights answers whether this person may use a route such as {@code POST /account/password}
 */
public record Page(
        Texts texts,
        Assets assets,
        String registry,
        ZoneId zone,
        @Nullable Environment environment,
        @Nullable SignedInAs signedIn,
        String formToken,
        @Nullable String flash,
        List<MenuItem> menu,
        Predicate<String> rights) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MMMM d, yyyy, h:mm a", Locale.US);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);

    public Page {
        menu = List.copyOf(menu);
    }

    public String text(String key, Object... values) {
        return texts.text(key, values);
    }

    public String text(Form.Problem problem) {
        return texts.text(problem.text(), problem.values().toArray());
    }

    /** May the reader use this route? For links and buttons, which are shown only to those who may. */
    public boolean may(String route) {
        return rights.test(route);
    }

    /** The address of a file of the program, such as {@code jenner/jenner.css}. */
    public String asset(String name) {
        return assets.address(name);
    }

    /** A point in time on the jurisdiction's clock. */
    public String time(Instant instant) {
        return TIME.format(instant.atZone(zone));
    }

    public String date(LocalDate date) {
        return DATE.format(date);
    }
}
