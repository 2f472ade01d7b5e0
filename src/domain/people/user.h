#pragma once

#include "domain/base/validation.h"

namespace zhike {

enum class Role { Sales, Manager, Support, Administrator };
template <>
inline constexpr std::array kChoicesOf<Role> = {
    Choice{"sales", QT_TRANSLATE_NOOP("Choice", "Sales")}, Choice{"manager", QT_TRANSLATE_NOOP("Choice", "Manager")},
    Choice{"support", QT_TRANSLATE_NOOP("Choice", "Support")},
    Choice{"administrator", QT_TRANSLATE_NOOP("Choice", "Administrator")}};

/// Someone who works in this file.
struct UserDraft {
    QString login; ///< PostgreSQL login, or empty in a file
    QString name;
    Role role = Role::Sales;
    QString team;
    bool isActive = true;
    bool operator==(const UserDraft&) const = default;
};
using User = Saved<UserDraft, UserId>;

template <> struct Catalogue<UserDraft> {
    using D = UserDraft;
    static constexpr RecordKind kKind = RecordKind::User;
    static constexpr const char* kTable = "app_user";
    static constexpr bool kOwnedByCustomer = false;
    static constexpr unsigned kTyped = kEditable | kImportable;
    static constexpr std::array kFields = {
        bound<&D::login>({"login", QT_TRANSLATE_NOOP("Field", "Login"), FieldType::Text, kTyped, 63}),
        bound<&D::name>(
            {"name", QT_TRANSLATE_NOOP("Field", "Name"), FieldType::Text, kRequired | kTyped | kDefault, 100}),
        bound<&D::role>(
            {"role", QT_TRANSLATE_NOOP("Field", "Role"), FieldType::Choice, kTyped | kDefault, 20, kChoicesOf<Role>}),
        bound<&D::team>({"team", QT_TRANSLATE_NOOP("Field", "Team"), FieldType::Text, kTyped | kDefault, 100}),
        bound<&D::isActive>({"is_active", QT_TRANSLATE_NOOP("Field", "Active"), FieldType::YesNo, kTyped | kDefault})};
};

[[nodiscard]] inline Faults faultsOf(const UserDraft& draft)
{
    return catalogueFaults(draft);
}

} // namespace zhike
