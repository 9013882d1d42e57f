package org.jenner.registry.platform.database;

/** A running PostgreSQL server with the database that holds the registry. */
public sealed interface DatabaseServer extends AutoCloseable permits EmbeddedServer, ExternalServer {

    /** JDBC address of the database, without user and password. */
    String url();

    /** Name of the database; the roles' names begin with it, since roles are shared by all databases of a server. */
    String databaseName();

    /** The login that owns schemas and tables and runs migrations. */
    Login owner();

    /** Ends what this program started; an external server goes on. */
    @Override
    void close();
}
