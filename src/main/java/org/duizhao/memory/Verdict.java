package org.duizhao.memory;

/**
 * A reviewer's decision on a pair.
 *
 * @param mark null unless the pair goes on waiting
 * @param reason may be null
 * @param findings the checks whose findings are passed over, by name and parted by spaces, or null
 */
public record Verdict(Status status, Mark mark, String reason, String findings) {

    public static Verdict of(Status status, String reason) {
        return new Verdict(status, null, reason, null);
    }
}
