package org.jenner.registry.disclosure;

import java.util.function.Function;

/**
 * Something about a patient that may be shown: it passed the gate, and that it is shown stands in the access log. Only the
 * gate makes one; what is derived from it stays one.
 *
 * @param <T> what is shown
 */
public final class Disclosed<T> {
    private final T content;
    private final boolean ownDataOnly;

    Disclosed(T content, boolean ownDataOnly) {
        this.content = content;
        this.ownDataOnly = ownDataOnly;
    }

    /** What may be shown. */
    public T content() {
        return content;
    }

    /** Does it come from what the viewer reported itself alone? To be said where it is shown. */
    public boolean ownDataOnly() {
        return ownDataOnly;
    }

    /** Something derived from it and from public knowledge: as much disclosed, and as narrow, as this is. */
    public <R> Disclosed<R> map(Function<? super T, ? extends R> derivation) {
        return new Disclosed<>(derivation.apply(content), ownDataOnly);
    }

    /** Names nobody: a disclosed record must not slip into a log. */
    @Override
    public String toString() {
        return ownDataOnly ? "Disclosed[own data only]" : "Disclosed";
    }
}
