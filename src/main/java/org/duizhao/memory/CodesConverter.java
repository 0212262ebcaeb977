package org.duizhao.memory;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
class CodesConverter implements AttributeConverter<Codes, String> {

    @Override
    public String convertToDatabaseColumn(Codes codes) {
        return codes == null ? null : codes.written();
    }

    @Override
    public Codes convertToEntityAttribute(String written) {
        return Codes.read(written);
    }
}
