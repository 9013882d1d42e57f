package org.jenner.hl7;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;

/** Prints how many messages of 2 kB are read and split to all components in a second of processor time. Asserts nothing. */
final class SpeedProbe {

    private static final int ROUNDS = 8;
    private static final int MESSAGES = 100_000;

    private SpeedProbe() {}

    public static void main(String[] arguments) {
        byte[] body = SampleMessages.vxu(2_000).getBytes(StandardCharsets.UTF_8);
        for (int round = 1; round <= ROUNDS; round++) {
            long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long length = 0;
            for (int i = 0; i < MESSAGES; i++) {
                length += split(body);
            }
            long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin;
            System.out.printf(
                    "round %d: %,d messages of %,d bytes a CPU-second (%,d characters of values)%n",
                    round, MESSAGES * 1_000_000_000L / nanos, body.length, length / MESSAGES);
        }
    }

    private static long split(byte[] body) {
        if (!(Hl7Reader.read(body, Limits.DEFAULT) instanceof Reading.Read(Message message, var _))) {
            throw new IllegalStateException("the sample cannot be read");
        }
        long length = 0;
        for (Segment segment : message.segments()) {
            for (int field = Segment.isHeader(segment.name()) ? 3 : 1; field <= segment.fieldCount(); field++) {
                for (Repetition repetition : segment.repetitions(field)) {
                    for (int component = 1; component <= repetition.componentCount(); component++) {
                        length += repetition.value(component).length();
                    }
                }
            }
        }
        return length;
    }
}
