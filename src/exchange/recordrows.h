#pragma once

#include "exchange/recordmapping.h"
#include "exchange/table.h"

#include <QByteArray>
#include <QTimeZone>
#include <vector>

namespace zhike {

/// How the cells of a file of records are to be read. guessRecordOptions() fills it.
struct RecordOptions {
    NumberFormat numbers;
    DayFormat days;
    Currency currency = kCny; ///< of amounts in a row that names none
    QTimeZone zone = QTimeZone::systemTimeZone(); ///< of times that name none
    QStringList emptyWords; ///< words that mean "no value" in this file, compared exactly
    friend bool operator==(const RecordOptions&, const RecordOptions&) = default;
};

/// One filled cell, typed.
struct RecordCell {
    int field = 0; ///< place in importFieldsOf()
    QString text; ///< trimmed, never empty
    Value value; ///< as the catalogue's field is stored; nothing for links, and for phones and mails until they are
                 ///< parted
};

/// One row of the file: its filled cells, and everything that is wrong with it by itself.
struct RecordRow {
    qint64 number = 0; ///< rows of data before it, plus one
    qint64 line = 0;
    std::vector<RecordCell> cells; ///< in the order of importFieldsOf()
    std::vector<RowFault> faults;
    std::vector<RowFault> warnings; ///< what is left out of a sound row
    QByteArray raw; ///< for the file of rejected rows

    /// @return the cell of a field, or nullptr when it is empty or not in the file.
    [[nodiscard]] const RecordCell* cell(int field) const;
};

/// Reads the records of one file as rows of one kind. What a row does not change is worked out once.
class RecordRowReader {
public:
    RecordRowReader(RecordKind kind, const RecordMapping& mapping, RecordOptions options);

    /// A row that the reader of the table found at fault has no cells.
    [[nodiscard]] RecordRow read(const TableRecord& record) const;

private:
    class Reading;

    const QList<ImportField>& m_fields;
    RecordOptions m_options;
    std::vector<int> m_columns; ///< of each field; -1: none
    std::vector<int> m_filled; ///< fields that have a column
    int m_name;
    int m_firstName; ///< -1, as the others, where the kind has no such field
    int m_lastName;
    int m_currency;
};

/// What still has to be chosen by a person before the file can be read safely, with the likeliest choice in `options`.
struct RecordGuess {
    RecordOptions options;
    bool isDateOrderOpen = false;
    bool isDateOrderMixed = false;
    bool isDecimalMarkOpen = false;
};
[[nodiscard]] RecordGuess guessRecordOptions(
    RecordKind kind, const RecordMapping& mapping, std::span<const ColumnInference> inference,
    const RecordOptions& base = {});

} // namespace zhike
