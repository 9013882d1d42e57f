package org.jenner.cdsi.schedule;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jenner.cdsi.date.TimePeriod;
import org.jenner.cdsi.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * Reads the attributes of one element as values. What is wrong becomes a problem and a harmless value, so that reading
 * goes on and finds the rest; a release with problems is never used.
 */
final class Row {
    private static final int MOST_DIGITS = 6;
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,3}(\\.\\d{1,6})?");
    /** 2001-01-01: two periods are compared by the days they lead to. */
    private static final int ANY_DAY = 11_323;

    private final XmlElement element;
    private final Problems problems;
    /** Bit by bit the places of the attributes that were read. */
    private long read;

    Row(XmlElement element, Problems problems) {
        this.element = element;
        this.problems = problems;
    }

    void problem(String reason) {
        problems.add(element, reason);
    }

    @Nullable
    String optional(String name) {
        int place = element.attributePlace(name);
        if (place < 0) {
            return null;
        }
        read |= 1L << place;
        String value = element.attributeValue(place);
        if (value.isBlank()) {
            problem("attribute " + name + " is empty: leave it out");
            return null;
        }
        return value;
    }

    String text(String name) {
        String value = optional(name);
        if (value == null) {
            problem("<" + element.name() + "> needs the attribute " + name);
            return "";
        }
        return value;
    }

    int number(String name) {
        String value = text(name);
        return value.isEmpty() ? 0 : number(name, value);
    }

    @Nullable
    Integer optionalNumber(String name) {
        String value = optional(name);
        return value == null ? null : number(name, value);
    }

    private int number(String name, String value) {
        int number = 0;
        boolean wellFormed = value.length() <= MOST_DIGITS;
        for (int i = 0; i < value.length() && wellFormed; i++) {
            int digit = value.charAt(i) - '0';
            wellFormed = digit >= 0 && digit <= 9;
            number = number * 10 + digit;
        }
        if (!wellFormed) {
            problem(name + " '" + value + "' is no whole number");
            return 0;
        }
        return number;
    }

    List<Integer> numbers(String name) {
        String value = optional(name);
        List<Integer> numbers = new ArrayList<>();
        if (value != null) {
            int begin = 0;
            for (int at = 0; at <= value.length(); at++) {
                if (at == value.length() || Character.isWhitespace(value.charAt(at))) {
                    if (at > begin) {
                        numbers.add(number(name, value.substring(begin, at)));
                    }
                    begin = at + 1;
                }
            }
        }
        return List.copyOf(numbers);
    }

    boolean flag(String name) {
        String value = optional(name);
        if (value != null && !value.equals("yes") && !value.equals("no")) {
            problem(name + " is 'yes' or 'no', not '" + value + "'");
        }
        return "yes".equals(value);
    }

    TimePeriod period(String name) {
        TimePeriod period = optionalPeriod(name);
        if (period == null) {
            if (element.attribute(name) == null) {
                problem("<" + element.name() + "> needs the attribute " + name);
            }
            return new TimePeriod(0, 0, 0, 0);
        }
        return period;
    }

    @Nullable
    TimePeriod optionalPeriod(String name) {
        String value = optional(name);
        if (value == null) {
            return null;
        }
        try {
            return TimePeriod.parse(value);
        } catch (IllegalArgumentException e) {
            problem(name + ": " + e.getMessage());
            return null;
        }
    }

    LocalDate date(String name) {
        LocalDate date = optionalDate(name);
        if (date == null) {
            if (element.attribute(name) == null) {
                problem("<" + element.name() + "> needs the attribute " + name);
            }
            return LocalDate.EPOCH;
        }
        return date;
    }

    @Nullable
    LocalDate optionalDate(String name) {
        String value = optional(name);
        if (value == null) {
            return null;
        }
        try {
            return isoDate(value);
        } catch (DateTimeException e) {
            problem(name + " '" + value + "' is no date; expected one such as 2025-11-10");
            return null;
        }
    }

    /** By hand, since preparing the JDK's formatter takes a twentieth of the time of loading a release. */
    private static LocalDate isoDate(String value) {
        if (value.length() != 10 || value.charAt(4) != '-' || value.charAt(7) != '-') {
            throw new DateTimeException(value);
        }
        return LocalDate.of(digits(value, 0, 4), digits(value, 5, 7), digits(value, 8, 10));
    }

    private static int digits(String value, int begin, int end) {
        int number = 0;
        for (int i = begin; i < end; i++) {
            int digit = value.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException(value);
            }
            number = number * 10 + digit;
        }
        return number;
    }

    @Nullable
    BigDecimal optionalDecimal(String name) {
        String value = optional(name);
        if (value == null) {
            return null;
        }
        if (!DECIMAL.matcher(value).matches()) {
            problem(name + " '" + value + "' is no volume in millilitres such as 0.5");
            return null;
        }
        return new BigDecimal(value);
    }

    AgeRange ages() {
        TimePeriod begin = optionalPeriod("beginAge");
        TimePeriod end = optionalPeriod("endAge");
        ordered("beginAge", begin, "endAge", end);
        return begin == null && end == null ? AgeRange.ANY : new AgeRange(begin, end);
    }

    DateRange inEffect() {
        return dates("effectiveDate", "cessationDate");
    }

    DateRange dates(String beginName, String endName) {
        LocalDate begin = optionalDate(beginName);
        LocalDate end = optionalDate(endName);
        if (begin != null && end != null && end.isBefore(begin)) {
            problem(endName + " " + end + " is before " + beginName + " " + begin);
        }
        return begin == null && end == null ? DateRange.ALWAYS : new DateRange(begin, end);
    }

    ReleaseName releaseName() {
        return new ReleaseName(
                text("authority"), text("version"), text("label"), date("effectiveDate"), date("sourceDate"));
    }

    /** Complains when the first period ends after the second. */
    void ordered(String firstName, @Nullable TimePeriod first, String secondName, @Nullable TimePeriod second) {
        if (first != null && second != null && first.addTo(ANY_DAY) > second.addTo(ANY_DAY)) {
            problem(firstName + " " + first + " is more than " + secondName + " " + second);
        }
    }

    /** One of the words; the first of them when it is none. */
    String oneOf(String name, List<String> words) {
        String value = text(name);
        if (words.contains(value)) {
            return value;
        }
        if (!value.isEmpty()) {
            problem(name + " '" + value + "' is none of " + String.join(", ", words));
        }
        return words.getFirst();
    }

    /** The children of these names; others become problems, and so do attributes that nobody has read. */
    void only(String... childNames) {
        for (XmlElement child : element.children()) {
            if (!among(childNames, child.name())) {
                problems.add(child, "<" + child.name() + "> has no place in <" + element.name() + ">");
            }
        }
        for (int place = 0; place < element.attributeCount(); place++) {
            if (place >= Long.SIZE || (read & 1L << place) == 0) {
                problem("<" + element.name() + "> has no attribute " + element.attributeName(place));
            }
        }
        if (!element.text().isEmpty()) {
            problem("<" + element.name() + "> holds no text");
        }
    }

    private static boolean among(String[] names, String wanted) {
        for (String name : names) {
            if (name.equals(wanted)) {
                return true;
            }
        }
        return false;
    }
}
