package org.jenner.registry.exchange.query;

/** What an asker is told whose view is narrowed to its own reports. It says nothing of why, or of others' data. */
final class OwnDataLabel {

    static final String HISTORY = "This history holds only what your organization reported.";
    static final String FORECAST = "Made from what your organization reported only; other vaccinations are not known.";

    private OwnDataLabel() {}
}
