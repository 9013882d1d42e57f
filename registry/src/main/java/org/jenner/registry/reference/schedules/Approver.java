package org.jenner.registry.reference.schedules;

import org.jspecify.annotations.Nullable;

/**
 * Who approves a release.
 *
 * @param name of the person who answers for it
 * @param account null: not at the pages
 */
public record Approver(String name, @Nullable Long account) {

    /** The longest name that is taken. */
    public static final int LONGEST_NAME = 120;

    /** Who stands for what lay there when the environment was set up. */
    static final Approver INSTALLATION = new Approver("installation", null);

    /** As the audit log names it. */
    String actor() {
        if (account != null) {
            return "account " + account;
        }
        return this.equals(INSTALLATION) ? "installation" : "command";
    }
}
