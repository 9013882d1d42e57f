package org.jenner.registry.platform.page;

import jakarta.servlet.http.HttpServletRequest;

/** Knows who asks, and so what stands around a page. The room that signs people in brings it. */
public interface PageFrames {

    /** The frame for the one who sent this request. */
    Page frame(HttpServletRequest request);

    /** A frame that needs nothing but the program itself, for when even the database is away. */
    Page bareFrame();
}
