#pragma once

#include "exchange/columninference.h"
#include "exchange/fault.h"
#include "exchange/tables.h"

#include <QString>
#include <QStringList>
#include <functional>
#include <vector>

namespace zhike {

struct EncodingGuess {
    TextEncoding encoding = TextEncoding::Utf8;
    int confidence = 0; ///< 0 to 100; below kSureEncoding a person should look at the preview and confirm
    friend bool operator==(const EncodingGuess&, const EncodingGuess&) = default;
};

inline constexpr int kSureEncoding = 80;
inline constexpr int kPreviewRows = 50;

/// What a file seems to be, for the wizard's first page.
struct CsvDetection {
    TableFormat format = TableFormat::Csv;
    QStringList sheets; ///< of a workbook; hidden ones last
    QString sheet; ///< the one that was looked at
    CsvDialect dialect; ///< of a text file
    int encodingConfidence = 0;
    std::vector<EncodingGuess> otherEncodings; ///< that can be read too, likeliest first
    bool hasByteOrderMark = false;
    bool hasSeparatorLine = false; ///< `sep=;`
    int separatorConfidence = 0; ///< 100 where a `sep=` line says so
    int headerConfidence = 0; ///< 50: nothing speaks for or against
    QStringList header; ///< empty without a header
    std::vector<int> duplicateColumns; ///< columns whose name an earlier one has; must be told apart when mapping
    int columns = 0;
    std::vector<QStringList> rows; ///< the first kPreviewRows rows, sound or not, as far as they can be shown
    std::vector<ColumnInference> inference; ///< of the first rows (up to 1,000), one per column
    qint64 estimatedRows = 0; ///< line breaks divided by the lines a row has in the sample; exact count: surveyTable()
    qint64 fileSize = 0;
};

/// Looks at the whole file's bytes (up to 256 MB, about 1 GB/s) for the encoding, at the beginning for the rest.
/// Refuses what is no text file. A file with nothing but a header is accepted with no rows.
[[nodiscard]] FileResult<CsvDetection> detectCsv(const QString& path, const CsvLimits& limits = {});
/// The same with some choices already made: what a person has changed on the page stays, the rest is looked at again.
struct CsvChoices {
    std::optional<TextEncoding> encoding;
    std::optional<char> separator;
    std::optional<char> quote;
    std::optional<bool> hasHeader;
    QString sheet = {}; ///< of a workbook; empty: its first one that is not hidden
};
[[nodiscard]] FileResult<CsvDetection>
detectCsv(const QString& path, const CsvChoices& choices, const CsvLimits& limits = {});

/// As detectCsv(), for a file of any format of rows: the format is told by the file's content.
[[nodiscard]] FileResult<CsvDetection>
detectTable(const QString& path, const CsvChoices& choices = {}, const CsvLimits& limits = {});

/// Tries to say what the bytes mean; likeliest first, never empty. For a sample that begins at a character;
/// its end may cut one.
[[nodiscard]] std::vector<EncodingGuess> guessEncoding(QByteArrayView sample);

/// What one pass over a file finds: the check before an import, and better inference than a preview can give.
struct TableSurvey {
    QStringList header;
    std::vector<ColumnInference> columns; ///< one per column, over all sound rows read
    qint64 rows = 0;
    qint64 faultyRows = 0;
    qint64 skippedRows = 0;
    bool isWhole = false; ///< the end of the file was reached, so that it has no FileFault
};

/// @param rowLimit stop after so many rows; -1: the whole file.
/// @param goOn asked now and then with the bytes read; `false` ends the survey with FileProblem::Cancelled.
[[nodiscard]] FileResult<TableSurvey> surveyTable(
    const QString& path, const TableForm& form, qint64 rowLimit = -1,
    const std::function<bool(qint64 bytes)>& goOn = {}, const CsvLimits& limits = {});

} // namespace zhike
