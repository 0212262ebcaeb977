package org.duizhao.memory;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
class ExtrasConverter implements AttributeConverter<Extras, String> {

    @Override
    public String convertToDatabaseColumn(Extras extras) {
        return extras == null ? null : extras.written();
    }

    @Override
    public Extras convertToEntityAttribute(String written) {
        return Extras.read(written);
    }
}
