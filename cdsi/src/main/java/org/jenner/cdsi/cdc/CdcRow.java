package org.jenner.cdsi.cdc;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jenner.cdsi.date.TimePeriod;
import org.jenner.cdsi.schedule.AgeRange;
import org.jenner.cdsi.schedule.DateRange;
import org.jenner.cdsi.schedule.ObservationTitle;
import org.jenner.cdsi.schedule.Problems;
import org.jenner.cdsi.schedule.VaccineType;
import org.jenner.cdsi.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * Reads the children of one element of CDC's XML as values. CDC's values carry stray blanks; an empty one and
 * {@code n/a} mean none.
 */
final class CdcRow {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter US_DAY =
            DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final XmlElement element;
    private final Problems problems;

    CdcRow(XmlElement element, Problems problems) {
        this.element = element;
        this.problems = problems;
    }

    /** The rows of one name; an empty element stands for no row. */
    List<CdcRow> rows(String name) {
        List<CdcRow> rows = new ArrayList<>();
        for (XmlElement child : element.children(name)) {
            if (!child.children().isEmpty()) {
                rows.add(new CdcRow(child, problems));
            }
        }
        return rows;
    }

    /** The one row of a name; a row without children when the file has none. */
    CdcRow row(String name) {
        XmlElement child = element.child(name);
        return new CdcRow(child == null ? element.without() : child, problems);
    }

    /** The texts of all children of one name that are not empty. */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (XmlElement child : element.children(name)) {
            String text = meaning(child.text());
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    @Nullable
    String optional(String name) {
        XmlElement child = element.child(name);
        return child == null ? null : meaning(child.text());
    }

    private static @Nullable String meaning(String text) {
        String one = text.strip().replaceAll("[ \\t]+", " ");
        return one.isEmpty() || one.equalsIgnoreCase("n/a") ? null : one;
    }

    String text(String name) {
        String text = optional(name);
        if (text == null) {
            problem("<" + element.name() + "> has no " + name);
            return "";
        }
        return text;
    }

    void problem(String reason) {
        problems.add(element, reason);
    }

    boolean yes(String name) {
        String text = optional(name);
        return text != null && (text.equalsIgnoreCase("yes") || text.equalsIgnoreCase("y"));
    }

    int number(String name) {
        return number(name, text(name));
    }

    @Nullable
    Integer optionalNumber(String name) {
        String text = optional(name);
        return text == null ? null : number(name, text);
    }

    private int number(String name, String text) {
        if (!text.matches("\\d{1,6}")) {
            problem(name + " '" + text + "' is no whole number");
            return 0;
        }
        return Integer.parseInt(text);
    }

    /** Numbers between semicolons, in ascending order: CDC's order says nothing. */
    List<Integer> numbers(String name) {
        String text = optional(name);
        List<Integer> numbers = new ArrayList<>();
        if (text != null) {
            for (String part : text.split(";")) {
                if (!part.isBlank()) {
                    numbers.add(number(name, part.strip()));
                }
            }
        }
        return numbers.stream().distinct().sorted().toList();
    }

    @Nullable
    TimePeriod period(String name) {
        String text = optional(name);
        if (text == null) {
            return null;
        }
        try {
            return TimePeriod.parse(text);
        } catch (IllegalArgumentException e) {
            problem(name + ": " + e.getMessage());
            return null;
        }
    }

    TimePeriod requiredPeriod(String name) {
        TimePeriod period = period(name);
        if (period == null) {
            text(name);
            return new TimePeriod(0, 0, 0, 0);
        }
        return period;
    }

    @Nullable
    LocalDate date(String name) {
        String text = optional(name);
        return text == null ? null : date(name, text, DAY);
    }

    LocalDate usDate(String name) {
        LocalDate date = date(name, text(name), US_DAY);
        return date == null ? LocalDate.EPOCH : date;
    }

    private @Nullable LocalDate date(String name, String text, DateTimeFormatter format) {
        try {
            return LocalDate.parse(text, format);
        } catch (DateTimeException e) {
            problem(name + " '" + text + "' is no date");
            return null;
        }
    }

    @Nullable
    BigDecimal decimal(String name) {
        String text = optional(name);
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,3}(\\.\\d{1,6})?")) {
            problem(name + " '" + text + "' is no number");
            return null;
        }
        return new BigDecimal(text);
    }

    AgeRange ages() {
        return ages("beginAge", "endAge");
    }

    AgeRange ages(String begin, String end) {
        return new AgeRange(period(begin), period(end));
    }

    DateRange inEffect() {
        return new DateRange(date("effectiveDate"), date("cessationDate"));
    }

    VaccineType vaccine() {
        return new VaccineType(number("cvx"), text("vaccineType"));
    }

    /** The words, without regard to case; the first of them when it is another. */
    int oneOf(String name, String text, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equalsIgnoreCase(text)) {
                return i;
            }
        }
        problem(name + " '" + text + "' is none of " + String.join(", ", words));
        return 0;
    }

    ObservationTitle observation(String codeName, String titleName) {
        return new ObservationTitle(text(codeName), title(titleName));
    }

    /** A title is its first line; what follows is explanation. */
    String title(String name) {
        return text(name).lines().findFirst().orElse("").strip();
    }
}
