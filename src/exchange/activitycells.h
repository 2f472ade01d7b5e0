#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <array>

namespace zhike {

/// What a file that is no table says of an activity; the names are keys of import fields.
enum class ActivityColumn { ExternalKey, Kind, Status, Subject, Text, At, Minutes, Direction, Priority, ContactMail };
inline constexpr std::array kActivityColumns
    = {"external_key", "kind", "status", "subject", "text", "at", "minutes", "direction", "priority", "contact_mail"};
static_assert(kActivityColumns.size() == size_t(ActivityColumn::ContactMail) + 1);

struct ActivityCells {
    std::array<QString, kActivityColumns.size()> texts;
    [[nodiscard]] QString& operator[](ActivityColumn column) { return texts[size_t(column)]; }
};

[[nodiscard]] const QStringList& activityHeader();
[[nodiscard]] const QByteArray& rawActivityHeader(); ///< of a file of separated text

} // namespace zhike
