/** For those who run a registry: is it alive, is it ready, what does it do. */
@NullMarked
package org.jenner.registry.app.management;

import org.jspecify.annotations.NullMarked;
