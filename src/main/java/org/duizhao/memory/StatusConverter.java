package org.duizhao.memory;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
class StatusConverter implements AttributeConverter<Status, String> {

    @Override
    public String convertToDatabaseColumn(Status value) {
        return value == null ? null : value.slug();
    }

    @Override
    public Status convertToEntityAttribute(String slug) {
        return slug == null ? null : Status.of(slug).orElseThrow();
    }
}
