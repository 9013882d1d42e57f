package org.jenner.matching.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Words for {@link Said} of people who often agree: few values for each field, and any field may be missing. */
final class AnyPerson {

    private static final int KNOWN_OF_TEN = 7;

    private static final List<List<String>> VALUES = List.of(
            List.of("given=Anna", "given=Ana", "given=Berta", "given=Baby_Girl", "given=Testo", "given=Anna_Maria"),
            List.of("middle=Maria", "middle=M", "middle=Berta"),
            List.of("family=Testo", "family=Testo-Wood", "family=Wood_Jr", "family=Anna", "family=Tesot"),
            List.of("second=Wood", "second=Quagga"),
            List.of("alias=Nuschi", "alias=II"),
            List.of("suffix=Jr", "suffix=Sr"),
            List.of("born=20200305", "born=20200503", "born=20200101", "born=19870305", "born=20200306"),
            List.of("sex=F", "sex=M"),
            List.of("twin=Y", "twin=N"),
            List.of("order=1", "order=2"),
            List.of("mrn=A/17", "mrn=A/18;B/3", "mrn=B/3"),
            List.of("ssn=512683391", "ssn=512683319", "ssn=731150248"),
            List.of("medicaid=17", "medicaid=18"),
            List.of("home=12_Main_St,Old,12345", "home=9_Oak_Ln,Old,12345;12_Main_St,Old,12345", "home=,New,54321"),
            List.of("phone=5550101234", "phone=4440101234;5550101235"),
            List.of("mother=Wood", "mother=Testo"),
            List.of("guardian=Clara", "guardian=Klara"),
            List.of("guardians=Wood", "guardians=Testo"));

    private AnyPerson() {}

    static Arbitrary<List<String>> words() {
        return Arbitraries.longs().map(AnyPerson::words);
    }

    private static List<String> words(long seed) {
        Random random = new Random(seed);
        List<String> words = new ArrayList<>();
        for (List<String> values : VALUES) {
            if (random.nextInt(10) < KNOWN_OF_TEN) {
                words.add(values.get(random.nextInt(values.size())));
            }
        }
        return words;
    }

    static Profile profile(List<String> words) {
        return Said.profile(String.join(" ", words));
    }

    static String key(String word) {
        return word.substring(0, word.indexOf('='));
    }
}
