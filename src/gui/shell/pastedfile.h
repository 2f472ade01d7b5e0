#pragma once

#include "domain/base/field.h"

#include <QString>
#include <memory>
#include <optional>

class QMimeData;
class QTemporaryDir;

namespace zhike {

/// What stands on the clipboard and can be imported.
struct PastedFile {
    QString path;
    std::optional<RecordKind> subject = {}; ///< what its rows are, where the place of pasting says it
    std::shared_ptr<QTemporaryDir> folder = {}; ///< of a table, which lies in a file of its own as long as this lives
};

/// @param list what the list holds that has the focus
/// @return a file copied in the file manager or named by its path, or over a list a table copied from a spreadsheet
/// (cells parted by tabs, two lines at least); nothing for everything else. See droppedFile() for which files count.
[[nodiscard]] std::optional<PastedFile> pastedFile(const QMimeData& data, std::optional<RecordKind> list);

} // namespace zhike
