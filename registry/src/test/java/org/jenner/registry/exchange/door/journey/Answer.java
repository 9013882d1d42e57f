package org.jenner.registry.exchange.door.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.jenner.hl7.Hl7Reader;
import org.jenner.hl7.Limits;
import org.jenner.hl7.Message;
import org.jenner.hl7.Reading;
import org.jenner.hl7.Segment;

/** An answer that came through the door, read. */
public record Answer(Message message) {

    /** Reads what came back; anything but HL7 text with status 200 fails the test. */
    public static Answer of(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return switch (Hl7Reader.read(response.body(), Limits.DEFAULT)) {
            case Reading.Read(var message, var problems) -> {
                assertThat(problems).isEmpty();
                yield new Answer(message);
            }
            case Reading.Unreadable(var problem, var _) -> throw new AssertionError(problem);
        };
    }

    public String text() {
        return message.text();
    }

    /** MSH-21, such as {@code Z23}. */
    public String profile() {
        return message.header().value(21);
    }

    /** MSA-1. */
    public String code() {
        return message.first("MSA").map(msa -> msa.value(1)).orElse("");
    }

    /** QAK-2; empty in an acknowledgment. */
    public String status() {
        return message.first("QAK").map(qak -> qak.value(2)).orElse("");
    }

    /** Each ERR of a severity: location, ERR-3 and ERR-5, such as {@code PID^1^5 101/7}. */
    public List<String> errors(String severity) {
        return message.segments("ERR").stream()
                .filter(err -> err.value(4).equals(severity))
                .map(err -> err.raw(2) + " " + err.value(3) + "/" + err.value(5))
                .toList();
    }

    /** MSA-1 and each ERR that is an error: {@code AE; PID^1^5 101/7}. */
    public String verdict() {
        List<String> errors = errors("E");
        return code() + (errors.isEmpty() ? "" : "; " + String.join("; ", errors));
    }

    public List<Segment> segments(String name) {
        return message.segments(name);
    }

    /** CVX and day of each vaccination that was given, as told: {@code 03 20260110}. */
    public List<String> doses() {
        return segments("RXA").stream()
                .filter(rxa -> !rxa.value(5).equals("998"))
                .map(rxa -> rxa.value(5) + " " + rxa.value(3))
                .toList();
    }

    /** OBX-5 of each observation of a LOINC code. */
    public List<String> observed(String loinc) {
        return segments("OBX").stream()
                .filter(obx -> obx.value(3).equals(loinc))
                .map(obx -> obx.value(5))
                .toList();
    }

    /** PID-3 of a type, of each patient. */
    public List<String> identifiers(String type) {
        return segments("PID").stream()
                .flatMap(pid -> pid.repetitions(3).stream())
                .filter(identifier -> identifier.value(5).equals(type))
                .map(identifier -> identifier.value(1))
                .toList();
    }
}
