package org.jenner.registry.reference.schedules;

/**
 * What came of an approval.
 *
 * @param approval that holds: this one, or the earlier one that was found
 * @param isNew false: it was approved already and stays as it was
 */
public record ApprovalOutcome(Approval approval, boolean isNew) {}
