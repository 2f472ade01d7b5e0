#pragma once

#include "exchange/fault.h"

#include <QString>
#include <functional>
#include <optional>

/// What every import answers, whatever it brings in.
namespace zhike {

/// Why a file is not imported; with the place in the file where there is one.
struct ImportFailure {
    Error error;
    std::optional<FileFault> file;
    ImportFailure(Error reason) : error(std::move(reason)) { }
    ImportFailure(FileFault fault) : error(toError(fault)), file(std::move(fault)) { }
};
template <class T> using ImportResult = tl::expected<T, ImportFailure>;

/// One fault of one rejected row.
struct RejectedRow {
    qint64 record = 0; ///< rows of data before it, plus one
    qint64 line = 0; ///< of the file, where the row begins
    RowFault fault;
};

inline constexpr qsizetype kListedRejects = 1000;
inline constexpr qsizetype kListedNames = 20;

struct ImportProgress {
    qint64 bytesRead = 0;
    qint64 fileSize = 0;
    qint64 rows = 0;
    bool isRemoving = false; ///< a cancelled import is being taken back; `rows` are those removed
};
/// Called on the importing thread, some twenty times a second; `false` cancels.
using ProgressSink = std::function<bool(const ImportProgress&)>;

/// Gives numbers of a series (see takeNumbers()); a check gives ones that nobody else has.
using NumberSource = std::function<Result<qint64>(const QString& series, qint64 count)>;

} // namespace zhike
