package org.jenner.registry.platform.database;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The logins that the program works with: one for what all share and one for each environment. None owns a table or may
 * change one's form.
 *
 * @param databaseName begins each role's name
 * @param admin the login for the shared tables
 * @param environments the login of each environment
 */
public record Logins(String databaseName, Login admin, Map<Environment, Login> environments) {

    public Logins {
        environments = Map.copyOf(environments);
    }

    /** The roles of a database with their passwords; a missing password is made and kept. */
    public static Logins of(String databaseName, Passwords passwords) {
        Map<Environment, Login> environments = new EnumMap<>(Environment.class);
        for (Environment environment : Environment.values()) {
            environments.put(environment, passwords.login(databaseName + "_" + environment.word()));
        }
        return new Logins(databaseName, passwords.login(databaseName + "_admin"), environments);
    }

    public Login of(Environment environment) {
        Login login = environments.get(environment);
        if (login == null) {
            throw new IllegalStateException("no login for " + environment);
        }
        return login;
    }

    List<Login> all() {
        List<Login> all = new ArrayList<>(List.of(admin));
        for (Environment environment : Environment.values()) {
            all.add(of(environment));
        }
        return all;
    }
}
