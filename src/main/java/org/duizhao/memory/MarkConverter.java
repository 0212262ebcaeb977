package org.duizhao.memory;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
class MarkConverter implements AttributeConverter<Mark, String> {

    @Override
    public String convertToDatabaseColumn(Mark value) {
        return value == null ? null : value.slug();
    }

    @Override
    public Mark convertToEntityAttribute(String slug) {
        return slug == null ? null : Mark.of(slug).orElseThrow();
    }
}
