package org.jenner.hl7.acknowledgment;

/**
 * What a message with warnings but no error is answered. The CDC guide's appendix shows AA, AIRA's guidance on
 * acknowledgments AE: a jurisdiction chooses. Senders should read ERR-4.
 */
public enum OnWarnings {
    ANSWER_AE(AcknowledgmentCode.AE),
    ANSWER_AA(AcknowledgmentCode.AA);

    private final AcknowledgmentCode code;

    OnWarnings(AcknowledgmentCode code) {
        this.code = code;
    }

    AcknowledgmentCode code() {
        return code;
    }
}
