package org.jenner.bench.demo;

import java.util.BitSet;

/** Numbers of people to be sent, handed out to several senders. */
final class Queue {
    private final int end;
    private final BitSet sent = new BitSet();
    private int next;
    private boolean closed;

    /**
     * @param first the first number
     * @param end behind the last one
     */
    Queue(int first, int end) {
        this.end = end;
        this.next = first;
        sent.set(0, first);
    }

    /** The next number; -1 when there is none. */
    synchronized int take() {
        return closed || next >= end ? -1 : next++;
    }

    synchronized void sent(int number) {
        sent.set(number);
    }

    /** So many from the first are sent without a gap. */
    synchronized int unbroken() {
        return sent.nextClearBit(0);
    }

    synchronized int count() {
        return sent.cardinality();
    }

    /** Hands out no more. */
    synchronized void close() {
        closed = true;
    }

    synchronized boolean closed() {
        return closed;
    }
}
