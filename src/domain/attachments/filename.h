#pragma once

#include <QString>
#include <QStringView>

namespace zhike {

/// A name from outside as it is kept: what no text can hold (NUL, control characters, halves of surrogate pairs) stands
/// as `%0A`, the rest as it came. At most 1000 UTF-16 units.
[[nodiscard]] QString keptFileName(QStringView original);

/// A name from outside as it is shown: one line without slashes, control characters, invisible ones and such as turn
/// the direction of writing round; never empty, "." or ".."; at most 200 UTF-16 units, of which the ending keeps its
/// own. displayFileName() of its own result is the same.
[[nodiscard]] QString displayFileName(QStringView original);

/// The name under which a copy is written: as shown, and fit for every file system that it may be carried to. No
/// leading dot, no `CON`, nothing that Windows forbids, at most 180 bytes of UTF-8.
[[nodiscard]] QString safeFileName(QStringView shown);

/// What somebody who wants to mislead does to a name.
struct FileNameTricks {
    bool turnsDirection = false; ///< characters that turn the direction of writing: `invoice[U+202E]fdp.exe`
    bool hidesCharacters = false; ///< invisible ones, or so many spaces that the ending is out of sight
    bool hasTwoEndings = false; ///< `invoice.pdf.exe`
    friend bool operator==(const FileNameTricks&, const FileNameTricks&) = default;
    [[nodiscard]] bool any() const { return turnsDirection || hidesCharacters || hasTwoEndings; }
};
[[nodiscard]] FileNameTricks tricksIn(QStringView original);

/// Does a desktop run files of this name instead of showing them? Programs, scripts, shortcuts, installers.
[[nodiscard]] bool isProgramName(QStringView name);

/// The ending in lower case without its dot; empty when there is none. `.bashrc` has none.
[[nodiscard]] QString endingOf(QStringView name);

} // namespace zhike
