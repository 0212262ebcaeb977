package org.duizhao.alignment;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duizhao.text.Language;

/**
 * Names that stand in both texts, found by how they sound: Chinese ones in pinyin or by Palladius' system, foreign ones by their
 * consonants. Each becomes a token that looks the same on both sides.
 */
final class Names {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
    private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}]*(?:['’-]\\p{L}+)*");

    /** Syllables of the longest Chinese name or place that is written as one word. */
    private static final int LONGEST_CHINESE = 4;

    /** Of the shortest foreign name that is known by its consonants. */
    private static final int LEAST_SYLLABLES = 3;

    /** Letters, and consonants, below which two names sound alike by chance. */
    private static final int LEAST_LETTERS = 4;

    private static final int LEAST_CONSONANTS = 3;

    /** A Russian ending that has a consonant. */
    private static final Pattern CASE_ENDING = Pattern.compile("(?<=\\p{IsCyrillic}{3})([оеыая]м|[ая]ми|[ая]х)$");

    /** Letters of the longest ending that a Russian name takes. */
    private static final int ENDING = 3;

    /** Characters that foreign names are written with. */
    private static final Set<Integer> FOREIGN = """
            阿埃艾爱安昂奥澳巴拜班邦保鲍贝本比彼别宾波伯博布查察昌达代丹当道德登邓迪蒂丁东杜顿多厄恩尔法凡范菲费芬丰冯弗福夫富盖甘冈高戈哥格根贡古
            瓜圭哈海罕汉豪赫黑亨洪侯胡华怀霍基吉季加贾杰金京久居卡喀凯坎康考科克肯孔库奎昆拉莱兰朗劳勒雷楞黎里理利莉林琳龙卢鲁吕伦罗洛马玛迈麦曼芒毛
            梅门蒙孟米密敏明缪摩莫墨默姆木穆纳娜奈南内嫩能尼妮宁纽农努诺欧帕潘庞培佩彭蓬皮匹平珀普齐奇恰强乔切钦琴青丘让热仁日荣茹儒瑞若撒萨塞赛三桑
            瑟森沙莎山尚绍舍申生圣施史士什舒朔斯丝松苏索塔泰坦汤唐陶特滕提图吐托陀瓦万旺威维魏温文翁沃乌武希西锡夏显香肖谢辛兴休许逊雅亚延扬尧耶叶伊依
            因英永尤于约赞泽扎詹章兆哲者珍芝治朱卓兹宗佐""".codePoints().boxed().collect(Collectors.toUnmodifiableSet());

    private final List<Set<String>> source;
    private final List<Set<String>> target;

    /** The words of the one text are looked for among all that runs of the Chinese one sound like, which are many. */
    Names(TextPair texts) {
        if (texts.sourceLanguage() == Language.ZH) {
            this.target = tokens(texts.target(), texts.targetLanguage(), any -> true);
            this.source = tokens(texts.source(), texts.sourceLanguage(), all(target)::contains);
        } else {
            this.source = tokens(texts.source(), texts.sourceLanguage(), any -> true);
            this.target = tokens(texts.target(), texts.targetLanguage(), all(source)::contains);
        }
        Set<String> shared = all(source);
        shared.retainAll(all(target));
        source.forEach(tokens -> tokens.retainAll(shared));
        target.forEach(tokens -> tokens.retainAll(shared));
    }

    /** For each source sentence the names in it that are in the target too. */
    List<Set<String>> source() {
        return source;
    }

    /** For each target sentence the names in it that are in the source too. */
    List<Set<String>> target() {
        return target;
    }

    private static Set<String> all(List<Set<String>> tokens) {
        return tokens.stream().flatMap(Set::stream).collect(Collectors.toCollection(HashSet::new));
    }

    private static List<Set<String>> tokens(List<Sentence> text, Language language, Predicate<String> wanted) {
        List<Set<String>> tokens = new ArrayList<>();
        for (Sentence sentence : text) {
            Set<String> found = new LinkedHashSet<>();
            if (language == Language.ZH) {
                Matcher run = HAN.matcher(sentence.text());
                while (run.find()) {
                    int[] han = run.group().codePoints().toArray();
                    addHan(han, wanted, found);
                    addForeign(han, wanted, found);
                }
            } else {
                Matcher word = CAPITALISED.matcher(sentence.text());
                while (word.find()) {
                    addWord(word.group(), wanted, found);
                }
            }
            tokens.add(found);
        }
        return tokens;
    }

    private static void addHan(int[] run, Predicate<String> wanted, Set<String> found) {
        for (int from = 0; from < run.length; from++) {
            StringBuilder pinyin = new StringBuilder();
            StringBuilder palladius = new StringBuilder();
            for (int at = from; at < Math.min(run.length, from + LONGEST_CHINESE); at++) {
                String syllable = Readings.of(run[at]);
                if (syllable.isEmpty()) {
                    break;
                }
                pinyin.append(syllable.replace('ü', 'u'));
                palladius.append(Palladius.of(syllable));
                if (at > from) {
                    add("@", pinyin.toString(), LEAST_LETTERS, wanted, found);
                    add("@", unsoftened(palladius.toString()), LEAST_LETTERS, wanted, found);
                }
            }
        }
    }

    /** Whole runs of characters that foreign names are written with; the first or the last may be another word's. */
    private static void addForeign(int[] han, Predicate<String> wanted, Set<String> found) {
        for (int from = 0, to; from < han.length; from = to + 1) {
            to = from;
            List<String> syllables = new ArrayList<>();
            while (to < han.length && FOREIGN.contains(han[to])) {
                syllables.add(Readings.of(han[to++]));
            }
            int size = syllables.size();
            for (int first = 0; first <= 1; first++) {
                for (int last = size - 1; last <= size; last++) {
                    if (last - first >= LEAST_SYLLABLES) {
                        List<String> name = syllables.subList(first, last);
                        add("@@", Consonants.ofSyllables(name), LEAST_CONSONANTS, wanted, found);
                    }
                }
            }
        }
    }

    private static void addWord(String word, Predicate<String> wanted, Set<String> found) {
        String lower = word.toLowerCase(Locale.ROOT).replaceAll("['’]s$", "");
        boolean cyrillic = Character.UnicodeScript.of(lower.codePointAt(0)) == Character.UnicodeScript.CYRILLIC;
        String letters =
                (cyrillic ? lower : Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("[^\\p{L}]", "");
        for (int ending = 0; ending <= (cyrillic ? ENDING : 0) && ending < letters.length(); ending++) {
            String stem = letters.substring(0, letters.length() - ending);
            add("@", unsoftened(stem), LEAST_LETTERS, wanted, found);
        }
        add("@@", Consonants.of(letters), LEAST_CONSONANTS, wanted, found);
        add("@@", Consonants.of(CASE_ENDING.matcher(letters).replaceFirst("")), LEAST_CONSONANTS, wanted, found);
    }

    private static String unsoftened(String word) {
        return word.endsWith("ь") ? word.substring(0, word.length() - 1) : word;
    }

    private static void add(String kind, String key, int least, Predicate<String> wanted, Set<String> found) {
        if (key.length() >= least && wanted.test(kind + key)) {
            found.add(kind + key);
        }
    }
}
