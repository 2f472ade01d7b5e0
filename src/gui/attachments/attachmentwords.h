#pragma once

#include "services/attachments/attaching.h"
#include "services/attachments/attachmentlist.h"
#include "services/attachments/copies.h"

#include <QCoreApplication>

namespace zhike {

/// What the window says of files that hang on records.
class WordsOfAttachments {
    Q_DECLARE_TR_FUNCTIONS(zhike::WordsOfAttachments)
public:
    /// "1.2 MB"
    [[nodiscard]] static QString size(qint64 bytes);
    /// "1.2 MB · 20 Nov · Li Na · SC-1042": the second line of a row.
    [[nodiscard]] static QString details(const AttachmentLine& line);
    /// Why a file was not attached, as a sentence.
    [[nodiscard]] static QString refusal(const RefusedSource& refused);
    /// What came of it, as a sentence; empty where nothing was attached.
    [[nodiscard]] static QString outcome(const Attaching::Outcome& outcome);
    /// What somebody should know before opening, a sentence each.
    [[nodiscard]] static QStringList doubts(const QString& name, const OpeningDoubts& doubts);
    /// Why a file could not be opened, saved or copied.
    [[nodiscard]] static QString failure(const QString& name, const Error& error);
    /// That all files together weigh much by now; empty while they do not.
    [[nodiscard]] static QString weight(const AttachmentWeight& weight);
    /// The icon of our family for a type of file.
    [[nodiscard]] static QString icon(const QString& mediaType);
};

} // namespace zhike
