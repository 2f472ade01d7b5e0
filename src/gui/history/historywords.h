#pragma once

#include "services/history/recordasof.h"
#include "services/history/recordhistory.h"

#include <QCoreApplication>

namespace zhike {

/// The history of records as a person reads it, with the same formats as their pages.
class WordsOfHistory {
    Q_DECLARE_TR_FUNCTIONS(zhike::WordsOfHistory)
public:
    /// The field's label; of the lines of an order "Lines".
    [[nodiscard]] static QString field(RecordKind kind, const QString& key);
    /// A value in words; a dash for an empty one.
    [[nodiscard]] static QString
    value(RecordKind kind, const QString& key, const QJsonValue& value, const LinkedNames& links, Currency currency);
    /// "3 × bolt · 30.00", as one line of an order reads.
    [[nodiscard]] static QString orderLine(const QJsonObject& line, const LinkedNames& links, Currency currency);
    /// How a change came about: "Form", "Import".
    [[nodiscard]] static QString source(HistorySource source);
    /// What happened to the record as a whole: "Created", "Put into the bin"; empty where only fields changed.
    [[nodiscard]] static QString deed(const HistoryEntry& entry, const LinkedNames& links);
    /// "City: Lyon → Kiel", as a timeline says it.
    [[nodiscard]] static QString
    step(RecordKind kind, const FieldStep& step, const LinkedNames& links, Currency currency);
    /// Whether it was there: "It was in the bin."; empty for a record that simply was.
    [[nodiscard]] static QString presence(const PastAndPresent& record);
};

} // namespace zhike
