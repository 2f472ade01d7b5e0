#pragma once

#include <QByteArrayView>
#include <QString>

namespace zhike {

/// What a file is, by its first bytes; the name only refines what they leave open (a workbook is a ZIP archive, a table
/// is plain text).
struct FileType {
    QString media; ///< "image/png"; "application/octet-stream" where nobody knows
    QString mediaByBytes; ///< what the bytes alone say
    bool fitsName = true; ///< else the name says something that the bytes are not
    bool isProgram = false; ///< by its bytes, its type or its name: a desktop would run it
};
/// @param head the first bytes, at least kTypeBytes of them where there are as many
[[nodiscard]] FileType fileTypeOf(const QString& name, const QByteArray& head);
inline constexpr qsizetype kTypeBytes = 64 * 1024;

/// Does a file that begins so run: ELF, PE, a script with `#!`, a desktop entry, Java?
[[nodiscard]] bool beginsLikeProgram(QByteArrayView head);
/// Do files of this type run when they are opened?
[[nodiscard]] bool isProgramType(const QString& media);
/// May the program that shows it run what is inside: a page, a drawing with scripts, a document with macros?
[[nodiscard]] bool mayHoldScripts(const QString& name, const QString& media);

} // namespace zhike
