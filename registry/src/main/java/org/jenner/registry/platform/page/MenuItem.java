package org.jenner.registry.platform.page;

/**
 * A link of the menu.
 *
 * @param advice what is to be done there, in one line
 * @param current does it lead to the page that is shown?
 */
public record MenuItem(String address, String text, String advice, boolean current) {}
