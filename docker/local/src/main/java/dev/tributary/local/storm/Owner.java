package dev.tributary.local.storm;

import java.util.List;

/** Somebody who owns accounts, by how he says who he is. He must be allowed to open, use and fund accounts. */
public sealed interface Owner {

    /**
     * By the same headers always.
     *
     * @param headers each as {@code name: value}
     */
    record Shown(List<String> headers) implements Owner {
        public Shown {
            headers = List.copyOf(headers);
        }
    }

    /** By logging in, as often as it takes. */
    record Named(String username, String password) implements Owner {

        /** Without the password. */
        @Override
        public String toString() {
            return "Named[" + username + "]";
        }
    }
}
