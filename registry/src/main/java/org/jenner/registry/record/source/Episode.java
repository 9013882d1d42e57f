package org.jenner.registry.record.source;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jenner.matching.person.NormalizedName;

/**
 * Which patient an identifier stands for. Source systems give an identifier to another patient at times; when name and birth
 * date both break with what was said before, or the birth date is that of a twin, a new episode of the identifier begins,
 * and nothing is overwritten.
 */
public final class Episode {

    private Episode() {}

    /** The latest episode whose patient the statement can be about. */
    public static Optional<PatientSource> choose(List<PatientSource> episodes, PatientStatement said) {
        return episodes.stream()
                .filter(episode -> fits(episode.current(), said))
                .max(Comparator.comparingInt(PatientSource::episode));
    }

    /** Can both be said of one patient? */
    public static boolean fits(PatientStatement known, PatientStatement said) {
        return nameFits(known.name(), said.name())
                || known.birthDate().agreesWith(said.birthDate()) && !isOtherTwin(known, said);
    }

    /** Born on one day, but in another place of the birth, or of another first name and sex. */
    private static boolean isOtherTwin(PatientStatement known, PatientStatement said) {
        boolean otherOrder = known.birthOrder() != null
                && said.birthOrder() != null
                && !known.birthOrder().equals(said.birthOrder());
        String given = NormalizedName.of(null, known.name().given()).given();
        String otherGiven = NormalizedName.of(null, said.name().given()).given();
        boolean otherName = !given.isEmpty() && !otherGiven.isEmpty() && !given.equals(otherGiven);
        boolean otherSex = known.sex() != said.sex() && known.sex() != Sex.UNKNOWN && said.sex() != Sex.UNKNOWN;
        return otherName && (otherOrder || otherSex);
    }

    private static boolean nameFits(PersonName known, PersonName said) {
        NormalizedName a = NormalizedName.of(known.family(), known.given());
        NormalizedName b = NormalizedName.of(said.family(), said.given());
        if (!a.usable() || !b.usable()) {
            return false;
        }
        boolean swapped = a.family().equals(b.given()) && a.given().equals(b.family());
        boolean same = a.given().equals(b.given())
                && (a.family().contains(b.family()) || b.family().contains(a.family()));
        return swapped || same;
    }
}
