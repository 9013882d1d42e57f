package org.jenner.registry.directory.account;

/** How far a permission goes. */
public enum Reach {
    /** Not given. */
    NONE,
    /** For the organization that the person acts for. */
    OWN,
    /** For any organization. */
    ANY;

    /** The word for it in {@code roles.tsv}. */
    static Reach of(String word) {
        return switch (word) {
            case "-" -> NONE;
            case "own" -> OWN;
            case "any" -> ANY;
            default -> throw new IllegalArgumentException("not a reach: " + word);
        };
    }
}
