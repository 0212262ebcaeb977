package org.duizhao.people;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON body by its schema in which one value is the attack, and all others are sound. */
final class AttackedBody {

    private static final int DEEPEST = 5;

    private final Map<String, Object> schemas;
    private final Map<String, String> sound;
    private final int target;
    private final String attack;
    private int seen;
    private String attacked;

    private AttackedBody(Map<String, Object> schemas, Map<String, String> sound, int target, String attack) {
        this.schemas = schemas;
        this.sound = sound;
        this.target = target;
        this.attack = attack;
    }

    /** What is sent, with the names of the values: each of them in turn is the attack. */
    static Map<String, Object> all(
            Map<?, ?> schema, Map<String, Object> schemas, Map<String, String> sound, String attack) {
        Map<String, Object> bodies = new LinkedHashMap<>();
        for (int target = 0; ; target++) {
            AttackedBody body = new AttackedBody(schemas, sound, target, attack);
            Object made = body.made(schema, "body", DEEPEST);
            if (body.attacked == null) {
                return bodies;
            }
            bodies.put(target + " " + body.attacked, made);
        }
    }

    private Object made(Object described, String name, int deepest) {
        Map<?, ?> schema = described instanceof Map<?, ?> map ? map : Map.of();
        if (schema.get("$ref") instanceof String reference) {
            return made(schemas.get(reference.substring(reference.lastIndexOf('/') + 1)), name, deepest);
        }
        if (deepest > 0 && schema.get("properties") instanceof Map<?, ?> properties) {
            Map<String, Object> object = new LinkedHashMap<>();
            properties.forEach((key, value) -> object.put(key.toString(), made(value, key.toString(), deepest - 1)));
            return object;
        }
        if (deepest > 0 && schema.get("additionalProperties") instanceof Map<?, ?> value) {
            return Map.of("zh", made(value, "zh", deepest - 1), "en", made(value, "en", deepest - 1));
        }
        if (deepest > 0 && schema.get("items") != null) {
            return List.of(made(schema.get("items"), name, deepest - 1));
        }
        String type = String.valueOf(schema.get("type"));
        if (seen++ == target) {
            attacked = name;
            return type.contains("integer") && attack.matches("-?\\d+") ? new BigInteger(attack) : attack;
        }
        if (sound.containsKey(name)) {
            return sound.get(name);
        }
        return type.contains("integer") || type.contains("number") ? 80 : type.contains("boolean") ? false : "x";
    }
}
