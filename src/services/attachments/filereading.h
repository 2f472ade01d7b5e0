#pragma once

#include "domain/attachments/attachment.h"
#include "domain/base/result.h"

#include <QByteArray>
#include <functional>

namespace zhike {

/// A file that is about to hang on a record: the draft lacks nothing but the record, the moment and the person.
struct NewAttachment {
    AttachmentDraft draft;
    QByteArray content;
};

/// Told how far reading has come; `false` ends it as `Cancelled`.
using ReadProgress = std::function<bool(qint64 read, qint64 size)>;

/// Reads a file from the disk, for a thread that may wait. Refused before a byte is read: what is no plain file (a
/// folder, a pipe, a device, a socket, a link that leads nowhere) and what is larger than kMostAttachedBytes.
/// @return `NotFound`, `Unsupported` for no plain file, `Overflow` for one too large, `Conflict` when it changed while
/// it was read, `NotAllowed` or `Io`
[[nodiscard]] Result<NewAttachment> readForAttaching(const QString& path, const ReadProgress& progress = {});

/// The same of bytes that lie in memory (the clipboard, a mail). @return `Overflow` when they are too many
[[nodiscard]] Result<NewAttachment> attachmentOf(const QString& name, QByteArray content);

} // namespace zhike
