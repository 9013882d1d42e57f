package org.jenner.registry.record.source;

import org.jspecify.annotations.Nullable;

/**
 * A telephone number or an e-mail address (HL7 data type XTN).
 *
 * @param use HL70201: PRN primary residence, WPN work, NET e-mail
 * @param equipment HL70202: PH telephone, CP cell phone, Internet
 */
public record Telecom(
        @Nullable String use,
        @Nullable String equipment,
        @Nullable String email,
        @Nullable String areaCode,
        @Nullable String localNumber) {}
