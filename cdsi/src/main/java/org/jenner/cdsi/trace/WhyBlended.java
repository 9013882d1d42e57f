package org.jenner.cdsi.trace;

/** Why a best series takes part in the forecast of its vaccine group, or does not (FORECASTVG-1). */
public enum WhyBlended {
    INCLUDED(true),
    /** It is for a later age and not begun, and another is for this age. */
    LATER_IN_LIFE(false),
    /** The patient is too old for it, and another is still open. */
    AGED_OUT(false);

    private final boolean included;

    WhyBlended(boolean included) {
        this.included = included;
    }

    public boolean included() {
        return included;
    }
}
