package org.jenner.registry.record.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jenner.matching.person.PersonProfile;
import org.jenner.registry.record.consolidate.PersonSources;
import org.jenner.registry.record.link.PersonCandidate.Confidence;

/** Judges who of some people may be the one asked for: a pure function of the question and of what may be used of each. */
public final class PersonCandidates {

    private PersonCandidates() {}

    /** Who may be meant, the surest first, then in the order given; who is another is left out. */
    public static List<PersonCandidate> of(PersonQuery query, List<PersonSources> persons) {
        QueryProfile asked = QueryProfile.of(query);
        Map<Long, List<PersonProfile>> profiles = new LinkedHashMap<>();
        List<PersonCandidate> found = new ArrayList<>();
        List<PersonCandidate> near = new ArrayList<>();
        for (PersonSources person : persons) {
            List<PersonProfile> sources = profiles(person);
            profiles.put(person.person(), sources);
            Confidence confidence = asked.judge(sources);
            if (confidence != null) {
                found.add(new PersonCandidate(person.person(), confidence));
            } else if (asked.isNear(sources)) {
                near.add(new PersonCandidate(person.person(), Confidence.POSSIBLE));
            }
        }
        List<PersonCandidate> judged = new ArrayList<>(asked.settle(found, profiles));
        judged.addAll(near);
        return List.copyOf(judged);
    }

    private static List<PersonProfile> profiles(PersonSources person) {
        return person.patients().stream()
                .map(source -> Profiles.of(source, person.numbers()))
                .toList();
    }
}
