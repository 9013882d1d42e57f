package org.jenner.bench.drill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * What 16 clients of two clinics have to tell, round by round. All clients see the same children, each under its own medical
 * record number; some doses are told twice, by who gave them and by the other clinic from hearsay.
 */
final class Workload {
    static final int CLIENTS = 16;

    private static final int CHILDREN_AT_A_TIME = 12;
    private static final int NEW_CHILDREN = 6;
    private static final int MOST_DOSES = 3;
    private static final double HEARSAY = 0.25;

    private final List<Clinic> clinics;
    private final RandomGenerator random;
    private final Map<Child, List<Vaccination>> given = new HashMap<>();
    private final Map<Vaccination, Clinic> givers = new HashMap<>();
    private final Map<Vaccination, Boolean> toldAgain = new HashMap<>();
    private int orders;
    private int rounds;

    Workload(List<Clinic> clinics, RandomGenerator random) {
        this.clinics = List.copyOf(clinics);
        this.random = random;
    }

    /** The next round: for each client its messages, in the order in which it sends them. */
    List<List<Vxu>> next(int messagesOfEach) {
        List<List<Vxu>> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            clients.add(new ArrayList<>());
        }
        for (int message = 0; message < messagesOfEach; message++) {
            for (int client = 0; client < CLIENTS; client++) {
                clients.get(client).add(message(client, message));
            }
        }
        rounds++;
        return clients;
    }

    private Vxu message(int client, int number) {
        Clinic clinic = clinics.get(client % clinics.size());
        Child child = new Child(rounds * NEW_CHILDREN + random.nextInt(CHILDREN_AT_A_TIME));
        List<DoseReport> doses = new ArrayList<>();
        int count = 1 + random.nextInt(MOST_DOSES);
        while (doses.size() < count) {
            doses.add(dose(clinic, child));
        }
        return new Vxu(
                clinic,
                "R" + rounds + "-C" + client + "-M" + number,
                "C" + client + "-" + child.number(),
                child,
                doses);
    }

    private DoseReport dose(Clinic clinic, Child child) {
        String order = "D" + orders++;
        List<Vaccination> known = given.computeIfAbsent(child, _ -> new ArrayList<>());
        if (random.nextDouble() < HEARSAY) {
            for (Vaccination vaccination : known) {
                if (!clinic.equals(givers.get(vaccination)) && toldAgain.putIfAbsent(vaccination, true) == null) {
                    return new DoseReport(vaccination, false, order);
                }
            }
        }
        Vaccination vaccination = new Vaccination(child, known.size());
        known.add(vaccination);
        givers.put(vaccination, clinic);
        return new DoseReport(vaccination, true, order);
    }
}
