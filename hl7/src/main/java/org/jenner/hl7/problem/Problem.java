package org.jenner.hl7.problem;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with what a sender sent. Problems are collected and answered together, never thrown.
 *
 * @param location where (ERR-2), or null when no place in the message can be named
 * @param hl7ErrorCode kind of error by table HL70357 (ERR-3)
 * @param severity whether something was lost (ERR-4)
 * @param applicationErrorCode kind of error by table HL70533 (ERR-5), or null when none fits
 * @param code permanent name of this kind of problem in our catalogue, such as {@code dose-before-birth}
 * @param text what is wrong, in a sentence without patient data: it is shown, stored and counted
 * @param advice what the sender can do about it, also without patient data; may be empty
 */
public record Problem(
        @Nullable Location location,
        Hl7ErrorCode hl7ErrorCode,
        Severity severity,
        @Nullable ApplicationErrorCode applicationErrorCode,
        String code,
        String text,
        String advice) {

    /** Refuses a code that could not be the name of a page: lower-case words joined by hyphens. */
    public Problem {
        if (!isCatalogueCode(code)) {
            throw new IllegalArgumentException("not a catalogue code: " + code);
        }
    }

    /** Something was lost. */
    public static Problem error(
            @Nullable Location location, Hl7ErrorCode kind, String code, String text, String advice) {
        return new Problem(location, kind, Severity.ERROR, null, code, text, advice);
    }

    /** All was kept, but is doubtful. */
    public static Problem warning(
            @Nullable Location location, Hl7ErrorCode kind, String code, String text, String advice) {
        return new Problem(location, kind, Severity.WARNING, null, code, text, advice);
    }

    /** The same problem with a code for ERR-5. */
    public Problem with(ApplicationErrorCode application) {
        return new Problem(location, hl7ErrorCode, severity, application, code, text, advice);
    }

    /** The same problem judged anew: jurisdictions differ in what they let pass. */
    public Problem with(Severity judged) {
        return new Problem(location, hl7ErrorCode, judged, applicationErrorCode, code, text, advice);
    }

    /** Was something of the message lost or refused? */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    private static boolean isCatalogueCode(String code) {
        return !code.isEmpty()
                && code.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
    }
}
