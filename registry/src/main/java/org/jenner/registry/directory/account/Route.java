package org.jenner.registry.directory.account;

import org.jspecify.annotations.Nullable;

/**
 * One line of {@code routes.tsv}: an address of the pages and who may use it.
 *
 * @param path as in the controller, {@code /organizations/{organization}/users}
 * @param permission of {@code roles.tsv}; or {@code everyone}, {@code signed-in}, or the name of a {@linkplain Stage stage} of
 *     signing in
 * @param menu the key of the text by which the menu leads there, {@code KEY-advice} says what for; null: it does not
 */
public record Route(
        String method,
        String path,
        String permission,
        @Nullable String menu) {
    static final String EVERYONE = "everyone";
    static final String SIGNED_IN = "signed-in";

    /** {@code GET /sign-in}: what the table is asked by. */
    public String name() {
        return method + " " + path;
    }

    /** Is the page about one organization, which its address names? */
    public boolean isOfAnOrganization() {
        return path.contains("{organization}");
    }
}
