package org.jenner.registry.exchange.query;

import org.jenner.registry.record.link.PersonQuery;

/**
 * What is asked.
 *
 * @param tag QPD-2, returned in QAK-1
 * @param person who is asked for
 * @param limit how many candidates are listed at most: the lower of RCP-2 and the registry's own limit
 */
record ImmunizationQuery(RequestProfile profile, String tag, PersonQuery person, int limit) {}
