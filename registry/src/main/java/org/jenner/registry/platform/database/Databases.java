package org.jenner.registry.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jenner.registry.platform.fault.StartRefusedException;

/** All that this process has open of one server: the shared part and each environment. */
public final class Databases implements AutoCloseable {
    private static final int ADMIN_POOL_SIZE = 4;
    private static final long CONNECTION_TIMEOUT_MILLIS = 5_000;

    private final Database admin;
    private final Map<Environment, Database> environments;

    private Databases(Database admin, Map<Environment, Database> environments) {
        this.admin = admin;
        this.environments = environments;
    }

    /** Opens the pools. The roles must exist and the migrations have run. */
    public static Databases open(DatabaseServer server, Logins logins) {
        Map<Environment, Database> environments = new EnumMap<>(Environment.class);
        for (Environment environment : Environment.values()) {
            environments.put(
                    environment, open(server, environment.word(), logins.of(environment), environment.poolSize()));
        }
        return new Databases(open(server, "admin", logins.admin(), ADMIN_POOL_SIZE), environments);
    }

    /** What all environments share: organizations, credentials, keys, releases. */
    public Database admin() {
        return admin;
    }

    public Database of(Environment environment) {
        Database database = environments.get(environment);
        if (database == null) {
            throw new IllegalStateException("no database for " + environment);
        }
        return database;
    }

    /** The shared part and each environment. */
    public List<Database> all() {
        return Stream.concat(Stream.of(admin), environments.values().stream()).toList();
    }

    /** How many connections somebody holds at this moment, over all pools. */
    public int connectionsInUse() {
        return all().stream().mapToInt(Database::connectionsInUse).sum();
    }

    @Override
    public void close() {
        environments.values().forEach(Database::close);
        admin.close();
    }

    private static Database open(DatabaseServer server, String name, Login login, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(server.url());
        config.setUsername(login.role());
        config.setPassword(login.password());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setAutoCommit(false);
        config.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
        // The driver asks for the JVM's zone; the sessions' zone must not depend on the machine. Committed here, since
        // with auto-commit off the setting would go with the first rollback.
        // One plan for each statement, made once by each connection: plans do not depend on the values asked for, and
        // planning costs more than most of these statements.
        config.setConnectionInitSql("set time zone 'UTC'; set plan_cache_mode = force_generic_plan; commit");
        Connections.properties("jenner " + name).forEach(config::addDataSourceProperty);
        try {
            return new Database(name, new HikariDataSource(config));
        } catch (PoolInitializationException refused) {
            boolean wrongLogin = refused.getCause() instanceof SQLException cause
                    && String.valueOf(cause.getSQLState()).startsWith("28");
            throw new StartRefusedException(
                    wrongLogin
                            ? "the database login " + login.role() + " is refused: run the SQL of ./jenner database"
                                    + " script as administrator of the server"
                            : "the database gives no connection to " + login.role() + ": see the server's log",
                    refused);
        }
    }
}
