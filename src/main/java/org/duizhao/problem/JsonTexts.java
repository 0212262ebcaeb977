package org.duizhao.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Refuses {@link UnkeptCharacter}s in the texts of every body of JSON, wherever in it they stand. */
@Singleton
class JsonTexts implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper json) {
        json.registerModule(new SimpleModule("texts")
                .addDeserializer(String.class, new Values())
                .addKeyDeserializer(String.class, new Names()));
    }

    private static final class Values extends StringDeserializer {

        private static final long serialVersionUID = 1L;

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return kept(super.deserialize(json, context), json);
        }
    }

    private static final class Names extends KeyDeserializer {

        @Override
        public Object deserializeKey(String name, DeserializationContext context) throws IOException {
            return kept(name, context.getParser());
        }
    }

    private static String kept(String text, JsonParser json) throws UnkeptCharacter {
        int found = UnkeptCharacter.in(text);
        if (found >= 0) {
            throw new UnkeptCharacter(json, found);
        }
        return text;
    }
}
