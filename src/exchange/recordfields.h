#pragma once

#include "domain/base/field.h"
#include "domain/base/reach.h"

#include <QHash>
#include <QList>
#include <QString>

namespace zhike {

/// What a column of a file of records can be: a field of the catalogue, one use of its phones or mails, or another
/// record that the cell names.
struct ImportField {
    QLatin1StringView key; ///< as on the command line and in a saved mapping: "name", "mobile", "owner"
    const char* label; ///< to translate, context "Field"
    QLatin1StringView target; ///< the catalogue's field that it fills; of names in two parts "name"
    FieldType type = FieldType::Text;
    qsizetype maxLength = 0; ///< of texts
    std::span<const Choice> choices = {};
    QHash<QString, QString> meanings = {}; ///< of the choices, see choiceMeanings()
    ReachUse use = ReachUse::Work; ///< of phones and mails
    RecordKind linkTo = RecordKind::Customer; ///< of links
    bool isRequired = false; ///< no record without it
    bool onlyFinds = false; ///< given by Zhike itself: it may find a record and is never written
    bool mayBeKey = false; ///< records can be found by it
    bool onlyMakes = false; ///< says something of a record, or of its customer, only when it is made
    QLatin1StringView ofCustomer = {}; ///< the customer's field that it fills when he is made
};

/// The fields of a kind that a file can fill, in the catalogue's order, those of the company's own last (see
/// CustomFields). Empty for a kind that is not imported; of orders, whose files have their own mapping, only the
/// company's own. Good for ever.
[[nodiscard]] const QList<ImportField>& importFieldsOf(RecordKind kind);
/// @return the place of a field in importFieldsOf(), or -1.
[[nodiscard]] int importFieldIndex(RecordKind kind, QStringView key);
/// The fields by which a record is looked for unless a person chooses otherwise: of a row, the first that it fills.
[[nodiscard]] QStringList usualKeys(RecordKind kind);

} // namespace zhike
