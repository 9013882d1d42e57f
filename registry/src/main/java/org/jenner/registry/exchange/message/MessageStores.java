package org.jenner.registry.exchange.message;

import java.util.Map;
import org.jenner.registry.platform.database.Environment;

/** The messages of each environment. */
public record MessageStores(Map<Environment, MessageStore> stores) {
    public MessageStores {
        stores = Map.copyOf(stores);
    }

    public MessageStore of(Environment environment) {
        MessageStore store = stores.get(environment);
        if (store == null) {
            throw new IllegalStateException("nothing was set up for " + environment);
        }
        return store;
    }
}
