package org.jenner.registry.directory;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Whom an address stands for when failures and shares are counted: itself, or the IPv6 network of 64 bits around it, which
 * one subscriber holds whole.
 *
 * @param number its bytes in hexadecimal digits
 */
public record Network(String number) {
    private static final int IPV6_BYTES = 8;

    public static Network of(InetAddress address) {
        byte[] bytes = address.getAddress();
        return new Network(
                HexFormat.of().formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, IPV6_BYTES) : bytes));
    }
}
