package org.duizhao.alignment;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Chinese syllables in Cyrillic letters, by the system of Archimandrite Palladius (Kafarov) that Russian texts write Chinese names in.
 * Put together of initials and finals; what does not follow from them is listed.
 */
final class Palladius {

    private static final Map<String, String> INITIALS = table("""
            zh чж ch ч sh ш b б p п m м f ф d д t т n н l л g г k к h х j цз q ц x с r ж z цз c ц s с""");

    private static final Map<String, String> FINALS = table("""
            a а o о e э ai ай ei эй ao ао ou оу an ань en энь ang ан eng эн ong ун i и ia я ie е iao яо iu ю ian янь
            in инь iang ян ing ин iong юн u у ua уа uo о uai уай ui уй uan уань un унь uang уан ü юй üe юэ ue юэ
            üan юань ün юнь""");

    private static final Map<String, String> WHOLE = table("""
            a а o о e э ai ай ei эй ao ао ou оу an ань en энь ang ан eng эн er эр yi и ya я yo йо ye е yao яо you ю
            yan янь yin инь yang ян ying ин yong юн yu юй yue юэ yuan юань yun юнь wu у wa ва wo во wai вай wei вэй
            wan вань wen вэнь wang ван weng вэн zhi чжи chi чи shi ши ri жи zi цзы ci цы si сы hui хуэй ju цзюй
            juan цзюань jun цзюнь qu цюй quan цюань qun цюнь xu сюй xuan сюань xun сюнь""");

    private Palladius() {}

    private static Map<String, String> table(String words) {
        Map<String, String> table = new LinkedHashMap<>();
        String[] cells = words.strip().split("\\s+");
        for (int i = 0; i < cells.length; i += 2) {
            table.put(cells[i], cells[i + 1]);
        }
        return table;
    }

    /** @param syllable in pinyin without tone, small letters; empty for what is none */
    static String of(String syllable) {
        if (WHOLE.containsKey(syllable)) {
            return WHOLE.get(syllable);
        }
        int letters = syllable.startsWith("zh") || syllable.startsWith("ch") || syllable.startsWith("sh") ? 2 : 1;
        if (syllable.length() <= letters) {
            return "";
        }
        String initial = INITIALS.get(syllable.substring(0, letters));
        String rest = FINALS.get(syllable.substring(letters));
        return initial == null || rest == null ? "" : initial + rest;
    }
}
