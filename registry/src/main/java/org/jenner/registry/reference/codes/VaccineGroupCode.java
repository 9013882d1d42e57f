package org.jenner.registry.reference.codes;

/**
 * A vaccine group and the CVX that stands for it in messages (OBX 30956-7).
 *
 * @param name the group's name
 * @param cvx the unspecified formulation of the group where there is one, else its one or best known vaccine
 * @param text the words sent beside the code
 */
public record VaccineGroupCode(String name, Cvx cvx, String text) {}
