package org.jenner.matching.dose;

/** What the code tables know of two vaccines. */
@FunctionalInterface
public interface ProductRelations {

    /** Is one CVX the unspecified form under which the other may be reported (HepB, unspecified for HepB, adult)? */
    boolean oneIsUnspecifiedFormOfOther(String cvx, String otherCvx);
}
