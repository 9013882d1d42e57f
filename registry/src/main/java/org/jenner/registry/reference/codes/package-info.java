/**
 * The code sets: vaccines (CVX), manufacturers (MVX), products (NDC), vaccine information statements (VIS) and the HL7
 * tables, read from {@code codesets/} into one immutable {@link CodeSets}, and the import that writes that folder from
 * CDC's published files. How CDC's files are read: {@code docs/readings-codes.md}.
 */
@NullMarked
package org.jenner.registry.reference.codes;

import org.jspecify.annotations.NullMarked;
