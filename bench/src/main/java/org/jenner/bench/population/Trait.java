package org.jenner.bench.population;

/** What is remarkable about a person's record, in words for who looks at it. */
public enum Trait {
    TWIN("has a twin"),
    MOVED("moved, and is known to two clinics"),
    RENAMED("took another family name"),
    FROM_OTHER_STATE("came from another state, whose registry told the early doses"),
    LATE("behind schedule"),
    TOO_EARLY("a dose was given too early"),
    SHORT_INTERVAL("two doses were given too near to each other"),
    REFUSED("a vaccination was refused"),
    UNVACCINATED("no vaccination at all"),
    ELDER("65 or older");

    private final String words;

    Trait(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
