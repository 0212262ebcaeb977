package org.duizhao.memory;

import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;

/**
 * Who acts, and what they may do in which memory, at one moment. Whatever shows or changes segments in somebody's name asks for
 * one in its signature, so that no caller can forget who is asking. A memory that is not named here does not exist for them: they
 * are answered as though it were not there.
 *
 * @param actor the account's name, which revisions keep
 * @param asker the key or the browser by which they act: what look-ups are counted for
 * @param rights by the memory's id
 */
public record Access(String actor, String asker, Map<Long, Right> rights) {

    public Access {
        rights = Map.copyOf(rights);
    }

    public boolean may(Right right, long memory) {
        Right own = rights.get(memory);
        return own != null && own.compareTo(right) >= 0;
    }

    /** The ids of the memories that may be read; never null, empty where there is none. */
    public Set<Long> readable() {
        return rights.keySet();
    }

    /** {@link #readable()}, for one question a segment. */
    public BitSet readableBits() {
        BitSet bits = new BitSet();
        rights.keySet().forEach(id -> bits.set(Math.toIntExact(id)));
        return bits;
    }

    /**
     * Nothing, where the right is there.
     *
     * @param what names what was asked for, as it stands in a sentence: “memory “client-a””
     * @throws Problem {@link ProblemType#NOT_FOUND} where the memory may not even be read, {@link ProblemType#NOT_ALLOWED}
     *     where it may
     */
    public void require(Right right, Memory memory, String what) {
        if (!may(Right.READ, memory.id)) {
            throw new Problem(ProblemType.NOT_FOUND, "There is no " + what + ".");
        }
        if (!may(right, memory.id)) {
            throw new Problem(
                    ProblemType.NOT_ALLOWED,
                    "You may not " + right.slug() + " in the memory “" + memory.name
                            + "”: ask an administrator for the right.");
        }
    }
}
