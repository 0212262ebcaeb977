package org.duizhao.memory;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
class ProvenanceConverter implements AttributeConverter<Provenance, String> {

    @Override
    public String convertToDatabaseColumn(Provenance value) {
        return value == null ? null : value.slug();
    }

    @Override
    public Provenance convertToEntityAttribute(String slug) {
        return slug == null ? null : Provenance.of(slug).orElseThrow();
    }
}
