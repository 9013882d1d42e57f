package org.jenner.registry.platform.fault;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;

/** Writes an exception into the log as {@link Trace} does, also for libraries that log one with its message. */
public final class LoggedTrace extends ThrowableHandlingConverter {

    @Override
    public String convert(ILoggingEvent event) {
        return event.getThrowableProxy() instanceof ThrowableProxy proxy ? Trace.of(proxy.getThrowable()) + "\n" : "";
    }
}
