package org.jenner.registry.chart;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jenner.matching.person.NormalizedName;
import org.jenner.registry.platform.page.Form;
import org.jenner.registry.record.link.PersonLookup;
import org.jenner.registry.reference.jurisdiction.PageSearchRules;
import org.jenner.registry.reference.jurisdiction.SearchRules.Element;
import org.jspecify.annotations.Nullable;

/** Reads what somebody typed to find a person; what is wrong with it is noted in the form. */
final class SearchForm {
    private static final String FAMILY = "family-name";
    private static final String GIVEN = "given-name";
    private static final String BIRTH = "birth-date";
    private static final String NUMBER = "number";

    private final Form form;
    private final PageSearchRules rules;
    private final LocalDate today;

    private SearchForm(Form form, PageSearchRules rules, LocalDate today) {
        this.form = form;
        this.rules = rules;
        this.today = today;
    }

    /**
     * What to look for; empty when the form says what is missing.
     *
     * @param organizations whose record numbers count; null: everybody's
     */
    static Optional<PersonLookup> read(
            Form form, PageSearchRules rules, LocalDate today, long partition, @Nullable Set<Long> organizations) {
        SearchForm search = new SearchForm(form, rules, today);
        LocalDate birthDate = search.birthDate();
        String number = form.value(NUMBER).replaceAll("^(\\d{4}) (\\d{3}) (\\d{4})$", "$1$2$3");
        PersonLookup lookup = new PersonLookup(
                partition,
                search.name(FAMILY),
                search.name(GIVEN),
                birthDate,
                number,
                organizations,
                SearchInquiry.mostLookedFor());
        if (form.isGood() && !rules.isEnough(filled(lookup))) {
            form.refuse(firstMissing(lookup), "find.not-enough");
        }
        return form.isGood() ? Optional.of(lookup) : Optional.empty();
    }

    private @Nullable LocalDate birthDate() {
        String typed = form.value(BIRTH);
        if (typed.isEmpty()) {
            return null;
        }
        Optional<LocalDate> day = TypedDate.read(typed);
        if (day.isEmpty()) {
            form.refuse(BIRTH, "find.birth-date-wrong");
        } else if (day.get().isAfter(today)) {
            form.refuse(BIRTH, "find.birth-date-ahead");
        }
        return day.orElse(null);
    }

    private String name(String field) {
        String typed = form.value(field);
        int letters = NormalizedName.of(typed, null).family().length();
        if (!typed.isEmpty() && letters < rules.shortestNamePart()) {
            form.refuse(field, "find.name-short", rules.shortestNamePart());
        }
        return typed;
    }

    private static Set<Element> filled(PersonLookup lookup) {
        Set<Element> filled = EnumSet.noneOf(Element.class);
        NormalizedName name = NormalizedName.of(lookup.family(), lookup.given());
        if (!name.family().isEmpty()) {
            filled.add(Element.FAMILY_NAME);
        }
        if (!name.given().isEmpty()) {
            filled.add(Element.GIVEN_NAME);
        }
        if (lookup.birthDate() != null) {
            filled.add(Element.BIRTH_DATE);
        }
        if (!lookup.identifier().isEmpty()) {
            filled.add(Element.IDENTIFIER);
        }
        return filled;
    }

    /** Where the reader is sent to go on. */
    private static String firstMissing(PersonLookup lookup) {
        return lookup.birthDate() != null
                        || lookup.family().isEmpty() && lookup.given().isEmpty()
                ? FAMILY
                : BIRTH;
    }
}
