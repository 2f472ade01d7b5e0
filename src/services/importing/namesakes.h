#pragma once

#include <QList>
#include <QMap>
#include <QString>

namespace zhike {

/// One of several customers of one name, with what a person tells them apart by.
struct Namesake {
    QString number;
    QString city;
    QString phone;
    QString taxId;
};

/// A name in an order log that several customers have, in the company or in the file itself: nobody can tell whose its
/// rows are, and they are rejected until a person says it.
struct NamesakeQuestion {
    QString text; ///< the name, behind it in brackets what tells its customers apart in the file: "王伟 (13800138000)"
    QString name;
    QList<Namesake> customers; ///< of the company, the oldest first; up to kListedNames
    qint64 rows = 0; ///< that wait for the answer
    QString unknown = {}; ///< an answer that was no use: a number that nobody has
};

/// What a person said that names mean, by NamesakeQuestion::text or by the name alone: the number of a customer, or one
/// of these words.
using NamesakeAnswers = QMap<QString, QString>;
inline constexpr QStringView kNewNamesake = u"new"; ///< another customer of the name is made
inline constexpr QStringView kNoNamesake = u"reject"; ///< the rows stay out

} // namespace zhike
