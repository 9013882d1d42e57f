package org.jenner.registry.record.source;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A code with the day from which it holds (PD1-11 with PD1-18, PD1-12 with PD1-13, PD1-16 with PD1-17). */
public record DatedCode(String code, @Nullable LocalDate effective) {}
