package org.jenner.cdsi.trace;

/** How the date of a vaccine group came from those of its series (chapter 9). */
public enum WhyGroupDate {
    /** The smallest of the series' dates (SINGLEANTVG-2). */
    SMALLEST_OF_SERIES,
    /** The largest of the series' dates, since one vaccine protects against all (MULTIANTVG-1). */
    LARGEST_OF_SERIES,
    /** A dose that is wanted before its usual interval sets the date (FORECASTPRIORITY-1, MULTIANTVG-1). */
    PRIORITY_DOSE,
    /** As {@link #PRIORITY_DOSE}, but not before the group's latest dose. */
    NOT_BEFORE_LATEST_DOSE,
    /** Moved to the group's earliest date (FORECASTVG-2, FORECASTVG-3). */
    NOT_BEFORE_EARLIEST,
    /** No series sets it. */
    NOT_SET
}
