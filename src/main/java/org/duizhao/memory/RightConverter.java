package org.duizhao.memory;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
class RightConverter implements AttributeConverter<Right, String> {

    @Override
    public String convertToDatabaseColumn(Right right) {
        return right == null ? null : right.slug();
    }

    @Override
    public Right convertToEntityAttribute(String slug) {
        return slug == null ? null : Right.of(slug).orElseThrow();
    }
}
