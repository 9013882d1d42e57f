package org.jenner.registry.platform.page;

/**
 * A link of the menu.
 *
 * @param current does it lead to the page that is shown?
 */
public record MenuItem(String address, String text, boolean current) {}
