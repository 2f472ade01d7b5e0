#pragma once

#include "services/attachments/filereading.h"
#include "services/changes/change.h"

namespace zhike {

/// Hangs files on a record in one step, in the order given; contents that are there already are not kept twice.
/// @return on applying: `NotFound` when the record is not there (any more), `Unsupported` for kinds that have no files
[[nodiscard]] Change attachFiles(const RecordRef& host, QList<NewAttachment> files);
/// The same inside a change that has just written the record.
[[nodiscard]] Result<void>
attachWithin(ChangeContext& context, const RecordRef& host, const QList<NewAttachment>& files);

/// A change that writes one record of a kind, with files that hang on it from the beginning: one step.
[[nodiscard]] Change withAttachments(Change change, RecordKind host, QList<NewAttachment> files);

/// Saves another name or note; nothing else of it can change. The name is cleaned as displayFileName() does.
struct AttachmentEdit {
    QString name;
    QString note;
};
[[nodiscard]] Change editAttachment(const Attachment& read, const AttachmentEdit& edit);

/// Puts attachments into the bin in one step. Their contents stay until nothing names them: as long as the bin holds
/// the rows.
[[nodiscard]] Change removeAttachments(QList<Attachment> read);

} // namespace zhike
