package org.duizhao.lookup;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.duizhao.matching.ArrayReader;
import org.duizhao.matching.ArrayWriter;

/** Gives each name a number, so that it is kept once. Any number of threads may ask. */
final class Names {

    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private volatile String[] names = {};

    /** Without any name. */
    Names() {}

    Names(ArrayReader from) throws IOException {
        for (int left = from.count(); left > 0; left--) {
            add(from.text());
        }
    }

    void write(ArrayWriter into) throws IOException {
        String[] now = names;
        into.write(now.length);
        for (String name : now) {
            into.write(name);
        }
    }

    int number(String name) {
        Integer number = numbers.get(name);
        return number == null ? add(name) : number;
    }

    String name(int number) {
        return names[number];
    }

    private synchronized int add(String name) {
        return numbers.computeIfAbsent(name, added -> {
            int number = names.length;
            String[] more = Arrays.copyOf(names, number + 1);
            more[number] = added;
            names = more;
            return number;
        });
    }
}
