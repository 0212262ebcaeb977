package org.duizhao.matching;

/** Sorts numbers by what they stand for, without boxing them; equal ones keep their order. */
final class IntSort {

    private static final int SHORT = 12;

    private IntSort() {}

    /** An order of numbers. */
    @FunctionalInterface
    interface Order {
        /** Less than 0 when the first comes before the second, greater than 0 when after. */
        int compare(int first, int second);
    }

    /** The numbers from 0 on in the given order. */
    static int[] sorted(int count, Order order) {
        int[] numbers = new int[count];
        for (int number = 0; number < count; number++) {
            numbers[number] = number;
        }
        sort(numbers, numbers.clone(), 0, count, order);
        return numbers;
    }

    /** Sorts a range of the first array, the second holding the same to begin with. */
    private static void sort(int[] into, int[] from, int start, int end, Order order) {
        if (end - start <= SHORT) {
            insert(into, start, end, order);
            return;
        }
        int middle = start + end >>> 1;
        sort(from, into, start, middle, order);
        sort(from, into, middle, end, order);
        int left = start;
        int right = middle;
        for (int at = start; at < end; at++) {
            boolean takeLeft = right == end || left < middle && order.compare(from[left], from[right]) <= 0;
            into[at] = takeLeft ? from[left++] : from[right++];
        }
    }

    private static void insert(int[] numbers, int start, int end, Order order) {
        for (int at = start + 1; at < end; at++) {
            int number = numbers[at];
            int to = at;
            for (; to > start && order.compare(numbers[to - 1], number) > 0; to--) {
                numbers[to] = numbers[to - 1];
            }
            numbers[to] = number;
        }
    }
}
