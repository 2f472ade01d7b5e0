#pragma once

#include "domain/base/field.h"

#include <QList>

namespace zhike {

enum class ReachUse { Work, Mobile, Home, Other, Fax };
template <>
inline constexpr std::array kChoicesOf<ReachUse> = {
    Choice{"work", QT_TRANSLATE_NOOP("Choice", "Work")}, Choice{"mobile", QT_TRANSLATE_NOOP("Choice", "Mobile")},
    Choice{"home", QT_TRANSLATE_NOOP("Choice", "Home")}, Choice{"other", QT_TRANSLATE_NOOP("Choice", "Other")},
    Choice{"fax", QT_TRANSLATE_NOOP("Choice", "Fax")}};

/// One phone number or mail address. The first of a list is the primary one.
struct Reach {
    ReachUse use = ReachUse::Work;
    QString value; ///< as typed
    friend bool operator==(const Reach&, const Reach&) = default;
};

/// Phones or mails of a person or company, stored as a JSON array `[{"use":"work","value":"..."}]`.
using Reaches = QList<Reach>;

[[nodiscard]] Value toValue(const Reaches& reaches);
/// @return false for text that is not such an array.
[[nodiscard]] bool fromValue(const Value& value, Reaches& out);

} // namespace zhike
