package org.jenner.registry.chart;

import java.util.function.Function;

/**
 * The addresses of one person's pages, for the one who looks. Which schedule was chosen goes along from page to page.
 *
 * @param person the address of the person's page without what is asked of it
 * @param query what is asked of each page: empty, or the schedule
 * @param handles the handle of a thing of the record
 */
public record PersonLinks(String person, String query, Function<Subject, String> handles) {

    /** The person's page. */
    public String chart() {
        return person + query;
    }

    /** The page that explains a dose or a forecast. */
    String why(Subject subject) {
        return person + "/why/" + handles.apply(subject) + query;
    }

    public String whatIf() {
        return person + "/what-if" + query;
    }

    public String catchUp() {
        return person + "/catch-up" + query;
    }
}
