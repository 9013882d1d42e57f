/** XML files as trees that know their lines; read without document types and external entities. */
@NullMarked
package org.jenner.cdsi.xml;

import org.jspecify.annotations.NullMarked;
