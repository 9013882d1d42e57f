package org.jenner.registry.forecast;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jenner.cdsi.schedule.Observation;
import org.jenner.cdsi.schedule.ScheduleRelease;
import org.jenner.registry.record.source.CodedValue;
import org.jspecify.annotations.Nullable;

/**
 * From the codes that messages carry to the observations of one schedule release, by the coded values that the release
 * lists. A code that the release lists under several observations says none of them for sure and maps to none.
 */
public final class ObservationCodes {

    /** "Allergy to previous dose of this vaccine": says something only together with the vaccine. */
    static final String ALLERGY_TO_PREVIOUS_DOSE = "VXC20";

    private static final Set<String> SNOMED_NAMES = Set.of("SNOMED", "SCT", "SNOMED-CT", "SNOMEDCT", "SCT2");

    private final Map<String, List<Observation>> byCode = new HashMap<>();
    private final Map<Integer, List<Observation>> byVaccine = new HashMap<>();
    private final Set<Integer> vaccines = new HashSet<>();

    /** The codes of a release. */
    public static ObservationCodes of(ScheduleRelease release) {
        List<Integer> vaccines = release.vaccines().stream()
                .map(antigens -> antigens.vaccine().cvx())
                .toList();
        return new ObservationCodes(release.observations(), vaccines);
    }

    /**
     * The codes of these observations.
     *
     * @param vaccines the CVX codes that hold an antigen of the schedule
     */
    ObservationCodes(List<Observation> observations, Collection<Integer> vaccines) {
        this.vaccines.addAll(vaccines);
        for (Observation observation : observations) {
            for (Observation.CodedValue coded : observation.codedValues()) {
                if (coded.codeSystem().equals("CVX")) {
                    byVaccine
                            .computeIfAbsent(Integer.parseInt(coded.code()), _ -> new ArrayList<>())
                            .add(observation);
                } else {
                    byCode.computeIfAbsent(coded.code(), _ -> new ArrayList<>()).add(observation);
                }
            }
        }
    }

    /** The observation that a reported code stands for. */
    Optional<String> ofReported(CodedValue reported) {
        List<Observation> found = byCode.getOrDefault(reported.code(), List.of()).stream()
                .filter(observation -> lists(observation, reported))
                .toList();
        // The release lists this code under each vaccine's allergy and once alone: alone it means the one without
        // vaccine.
        List<Observation> meant = reported.code().equals(ALLERGY_TO_PREVIOUS_DOSE)
                ? found.stream()
                        .filter(observation -> !listsVaccine(observation))
                        .toList()
                : found;
        return meant.size() == 1 ? Optional.of(meant.getFirst().code()) : Optional.empty();
    }

    /** The observations that an anaphylactic reaction to a dose of this vaccine stands for. */
    List<String> ofAllergyTo(int cvx) {
        return byVaccine.getOrDefault(cvx, List.of()).stream()
                .filter(ObservationCodes::isAllergyToVaccine)
                .map(Observation::code)
                .toList();
    }

    /**
     * The observations that the administration of a product stands for: an immune globulin is no dose of any series, but the
     * release names it in an observation. A vaccine named in an observation means a reaction to it, never its giving.
     */
    List<String> ofAdministered(int cvx) {
        if (vaccines.contains(cvx)) {
            return List.of();
        }
        return byVaccine.getOrDefault(cvx, List.of()).stream()
                .filter(observation -> !isAllergyToVaccine(observation))
                .map(Observation::code)
                .toList();
    }

    private static boolean lists(Observation observation, CodedValue reported) {
        return observation.codedValues().stream()
                .anyMatch(
                        coded -> coded.code().equals(reported.code()) && agree(coded.codeSystem(), reported.system()));
    }

    private static boolean listsVaccine(Observation observation) {
        return observation.codedValues().stream()
                .anyMatch(coded -> coded.codeSystem().equals("CVX"));
    }

    private static boolean isAllergyToVaccine(Observation observation) {
        return observation.codedValues().stream().anyMatch(coded -> coded.code().equals(ALLERGY_TO_PREVIOUS_DOSE));
    }

    private static boolean agree(String listed, @Nullable String sent) {
        if (sent == null) {
            return true;
        }
        String name = sent.toUpperCase(Locale.ROOT);
        return listed.equals("SNOMED") ? SNOMED_NAMES.contains(name) : listed.equals(name);
    }
}
