package org.jenner.cdsi;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jenner.cdsi.patient.Gender;
import org.jenner.cdsi.patient.Patient;
import org.jenner.cdsi.patient.VaccineDoseAdministered;

/** Plainly synthetic patients with the doses that children are given, some late, some missed. */
public final class GeneratedHistories {
    /** CVX and age in days at which it is planned. */
    private static final int[][] PLAN = {
        {8, 0},
        {146, 61},
        {133, 61},
        {119, 61},
        {146, 122},
        {133, 122},
        {119, 122},
        {146, 184},
        {133, 184},
        {150, 190},
        {150, 225},
        {3, 366},
        {21, 366},
        {216, 370},
        {83, 372},
        {48, 400},
        {20, 460},
        {83, 560},
        {150, 600},
        {130, 1500},
        {94, 1500},
        {150, 1510},
        {150, 1900},
        {150, 2300},
        {115, 4050},
        {203, 4050},
        {165, 4060},
        {165, 4260},
        {150, 4300},
        {203, 5900},
        {162, 5900},
        {162, 6100}
    };

    private GeneratedHistories() {}

    /** Patients of 4 to 18 years, each with as many doses or more; the same seed gives the same patients. */
    public static List<Patient> patients(int count, int fewestDoses, LocalDate today, long seed) {
        Random random = new Random(seed);
        List<Patient> patients = new ArrayList<>();
        while (patients.size() < count) {
            LocalDate birth = today.minusDays(1500 + random.nextInt(5000));
            List<VaccineDoseAdministered> doses = new ArrayList<>();
            for (int[] planned : PLAN) {
                LocalDate given = birth.plusDays(Math.max(0, planned[1] + random.nextInt(40) - 6));
                if (random.nextInt(12) > 0 && !given.isAfter(today)) {
                    doses.add(new VaccineDoseAdministered("d" + doses.size(), given, planned[0]));
                }
            }
            if (doses.size() >= fewestDoses) {
                patients.add(new Patient(birth, random.nextBoolean() ? Gender.FEMALE : Gender.MALE, doses));
            }
        }
        return patients;
    }
}
