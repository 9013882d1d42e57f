package org.jenner.registry.platform.page;

/**
 * Who is named at the top of a page.
 *
 * @param organization for whom this person acts; empty before it is known
 */
public record SignedInAs(String name, String organization) {}
