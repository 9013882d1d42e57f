package org.jenner.registry.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jenner.registry.exchange.door.journey.Clinic;
import org.jenner.registry.exchange.door.journey.Dose;
import org.jenner.registry.exchange.door.journey.Patient;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.testing.CapturedLog;
import org.jenner.registry.testing.OpenRegistry;
import org.jenner.registry.testing.PageVisitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A registry whose schedules were left to grow old says so. */
class SeasonOverTest {

    @RegisterExtension
    static final OpenRegistry registry =
            new OpenRegistry(Clock.fixed(Instant.parse("2029-01-10T18:00:00Z"), ZoneOffset.UTC), null);

    @Test
    void isToldInOneLineAtTheStart() {
        try (CapturedLog log = new CapturedLog();
                DailyLook look = DailyLook.start(registry.parts())) {
            assertThat(look).isNotNull();
            assertThat(log.lines().stream().filter(line -> line.contains("no season is in force")))
                    .containsExactly("WARN sandbox, certification, production: no season is in force for Influenza, RSV"
                            + " by schedule CDC/ACIP 4.64-508+2026-27; put an overlay with the next season into"
                            + " schedules/");
        }
    }

    @Test
    void isToldOnThePersonsPages() {
        Clinic clinic = Clinic.live(registry, "Clinic Season");
        clinic.tells(Patient.of("S1", "Testseason", "Quagga", "20270105", "F"), Dose.given("S1", "08", "20270105"));
        PageVisitor staff = PageVisitor.signedIn(
                registry,
                registry.parts().enrollment().organization("Department"),
                Environment.PRODUCTION,
                "registry-staff");
        Matcher link = Pattern.compile("href=\"(/people/[^\"/]+)\"")
                .matcher(staff.post("/people", Map.of("family-name", "Testseason", "birth-date", "2027-01-05"))
                        .body());
        assertThat(link.find()).isTrue();
        for (String page : List.of("", "/what-if", "/catch-up")) {
            assertThat(staff.get(link.group(1) + page).body())
                    .as(page)
                    .contains("The schedule in use knows no current season of: ")
                    .containsPattern("no current season of: [^.<]*Influenza");
        }
        assertThat(staff.post(link.group(1) + "/what-if", Map.of("day", "2/10/2029"))
                        .body())
                .containsOnlyOnce("no current season of: ");
    }
}
