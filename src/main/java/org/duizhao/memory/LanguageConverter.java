package org.duizhao.memory;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.duizhao.text.Language;

@Converter(autoApply = true)
class LanguageConverter implements AttributeConverter<Language, String> {

    @Override
    public String convertToDatabaseColumn(Language language) {
        return language == null ? null : language.tag();
    }

    @Override
    public Language convertToEntityAttribute(String tag) {
        return tag == null ? null : Language.of(tag).orElseThrow();
    }
}
