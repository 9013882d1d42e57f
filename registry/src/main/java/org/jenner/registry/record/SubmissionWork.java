package org.jenner.registry.record;

import java.sql.Connection;
import org.jenner.registry.platform.database.WriteBatch;
import org.jenner.registry.record.source.Reporter;
import org.jenner.registry.record.source.Submission;

/** One submission on its way into the record: the transaction it is in, and the rows it will write. */
record SubmissionWork(Connection connection, Reporter reporter, Submission submission, WriteBatch batch) {}
