package org.jenner.registry.directory.account;

import org.jenner.registry.platform.page.Form;
import org.jenner.registry.reference.jurisdiction.Jurisdiction;

/** The two fields by which people choose a password: once, and once again. */
final class NewPassword {
    static final String FIELD = "new-password";
    private static final String AGAIN = "new-password-again";

    private final Passwords passwords;
    private final Jurisdiction jurisdiction;

    NewPassword(Passwords passwords, Jurisdiction jurisdiction) {
        this.passwords = passwords;
        this.jurisdiction = jurisdiction;
    }

    /** Refuses in the form what will not do. */
    void check(SignedIn signedIn, Form form) {
        String password = form.secret(FIELD);
        PasswordRules.problem(password, signedIn.userName(), jurisdiction.title())
                .ifPresent(text -> form.refuse(FIELD, text, PasswordRules.SHORTEST, PasswordRules.LONGEST));
        if (form.isGood() && !password.equals(form.secret(AGAIN))) {
            form.refuse(AGAIN, "password.differs");
        }
        if (form.isGood() && passwords.isCurrent(signedIn, password)) {
            form.refuse(FIELD, "password.same");
        }
    }
}
