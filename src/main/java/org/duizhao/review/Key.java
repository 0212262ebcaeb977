package org.duizhao.review;

/** What a key does on the page. Those of one letter can be switched off, and none of them acts while something is typed. */
public enum Key {
    NEXT("j"),
    PREVIOUS("k"),
    APPROVE("a"),
    EDIT("e"),
    CHINESE("c"),
    REJECT("r"),
    UNSURE("u"),
    NEEDS_ALIGNMENT("n"),
    SAVE("s"),
    SELECT("x"),
    DETAILS("h"),
    UNDO("z"),
    MERGE("m"),
    DETACH("d"),
    REALIGN("g"),
    ZH_UP("1"),
    ZH_DOWN("2"),
    TEXT_UP("3"),
    TEXT_DOWN("4"),
    HELP("?"),
    APPROVE_TYPED("Ctrl+Enter"),
    SPLIT("Alt+Enter"),
    LEAVE("Esc");

    private final String shown;

    Key(String shown) {
        this.shown = shown;
    }

    public String shown() {
        return shown;
    }

    /** The name for the page's script. */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
