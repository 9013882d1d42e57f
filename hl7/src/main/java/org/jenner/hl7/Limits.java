package org.jenner.hl7;

/**
 * How much of a message is read; more is refused with a problem of its own. The limits stand far above what real messages
 * hold and far below what would hurt.
 *
 * @param bytes size of the message text
 * @param segments segments of the message
 * @param fields fields of one segment
 * @param repetitions repetitions of one field
 * @param components components and subcomponents of one repetition
 */
public record Limits(int bytes, int segments, int fields, int repetitions, int components) {

    /**
     * 1 MiB and 5,000 segments of 500 fields, 500 repetitions, 500 components. A complete history of a hundred doses has
     * about 1,500 segments and 200 kB.
     */
    public static final Limits DEFAULT = new Limits(1 << 20, 5_000, 500, 500, 500);

    /** Refuses limits that let nothing through. */
    public Limits {
        if (bytes < 1 || segments < 1 || fields < 1 || repetitions < 1 || components < 1) {
            throw new IllegalArgumentException("a limit is at least 1");
        }
        if (bytes > Marks.longestText()) {
            throw new IllegalArgumentException("a message of more than 256 MiB cannot be read");
        }
    }
}
