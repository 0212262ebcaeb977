package org.duizhao.people;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
class RoleConverter implements AttributeConverter<Role, String> {

    @Override
    public String convertToDatabaseColumn(Role role) {
        return role == null ? null : role.slug();
    }

    @Override
    public Role convertToEntityAttribute(String slug) {
        return slug == null ? null : Role.of(slug).orElseThrow();
    }
}
