package org.jenner.registry.exchange.door.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.platform.fault.Fault;
import org.jenner.registry.testing.OpenRegistry;
import org.jenner.registry.testing.PageVisitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The database says that its disk is full: each door says so, and that it takes longer than a crowd. */
class FullDiskTest {
    private static final String AN_HOUR = "3600";

    @RegisterExtension
    static final OpenRegistry registry = new OpenRegistry();

    @AfterEach
    void makeRoom() throws SQLException {
        asOwner("production", "drop trigger if exists no_room on message_key");
        asOwner("admin", "drop trigger if exists no_room on organization");
    }

    @Test
    void eachDoorSaysComeAgainInAnHour() throws Exception {
        Clinic clinic = Clinic.live(registry, "Clinic Full");
        String message = clinic.submission(
                Patient.of("F1", "Testfull", "Child", "20250105", "F"), Dose.given("O1", "20", "20250310"));
        fill("production", "message_key");
        HttpResponse<String> posted = registry.post(clinic.credential(), message);
        assertThat(posted.statusCode()).isEqualTo(503);
        assertThat(posted.headers().firstValue("Retry-After")).hasValue(AN_HOUR);
        assertThat(posted.body()).startsWith(Fault.STORAGE_FULL.advice()).hasLineCount(1);
        HttpResponse<String> enveloped = clinic.postsSoap(message);
        assertThat(enveloped.headers().firstValue("Retry-After")).hasValue(AN_HOUR);
        assertThat(enveloped.body()).contains("<Code>503</Code>", Fault.STORAGE_FULL.advice());
        assertThat(clinic.sendsByMllp(message)).contains("MSA|AR|", "|207^", Fault.STORAGE_FULL.advice());
        makeRoom();
        assertThat(clinic.sends(message).code()).isEqualTo("AA");
    }

    @Test
    void aPageSaysItInItsOwnWords() throws SQLException {
        PageVisitor administrator = PageVisitor.signedIn(
                registry,
                registry.parts().enrollment().organization("Department"),
                Environment.SANDBOX,
                "registry-administrator");
        fill("admin", "organization");
        HttpResponse<String> answer = administrator.post("/organizations", Map.of("name", "One more"));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue(AN_HOUR);
        assertThat(answer.body()).contains("Its disk is full", "Number of this error");
        makeRoom();
        assertThat(administrator
                        .post("/organizations", Map.of("name", "One more"))
                        .statusCode())
                .isEqualTo(303);
    }

    private static void fill(String schema, String table) throws SQLException {
        asOwner(
                schema,
                """
                create or replace function no_room() returns trigger language plpgsql as $$
                begin
                    raise exception 'could not extend file' using errcode = '53100';
                end
                $$
                """,
                "create trigger no_room before insert on " + table + " for each row execute function no_room()");
    }

    private static void asOwner(String schema, String... commands) throws SQLException {
        try (Connection owner = registry.database().asOwner(schema);
                Statement statement = owner.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }
}
