#pragma once

#include "repositories/attachments/contentstore.h"
#include "services/changes/change.h"

namespace zhike {

/// A file as a list shows it.
struct AttachmentLine {
    Attachment attachment{AttachmentId(0)};
    QString who; ///< attached it
    QString host; ///< what the record is called that it hangs on; empty for the one that was asked for
};

struct AttachmentList {
    RecordRef host;
    QList<AttachmentLine> lines; ///< newest first
    qint64 bytes = 0; ///< of them all, each counted as often as it hangs
};
/// The files of a record; of a customer those of all of its records. Names and sizes, no contents.
[[nodiscard]] Result<AttachmentList> attachmentList(SqlSession& session, const RecordRef& host);

/// From which total on the window says that the files of this company grow large; in megabytes, 0: never.
inline constexpr int kUsualNoticeMb = 5 * 1024;
inline constexpr int kMostNoticeMb = 1024 * 1024;
[[nodiscard]] Result<int> attachmentNoticeMb(SqlSession& session);
/// @return on applying: `InvalidInput` outside of 0 to kMostNoticeMb
[[nodiscard]] Change setAttachmentNoticeMb(int megabytes);

/// What the files weigh, and from when on that is worth a word.
struct AttachmentWeight {
    ContentTotals totals;
    int noticeMb = kUsualNoticeMb;
    [[nodiscard]] bool isMuch() const { return noticeMb > 0 && totals.bytes > qint64(noticeMb) * 1024 * 1024; }
};
[[nodiscard]] Result<AttachmentWeight> attachmentWeight(SqlSession& session);

} // namespace zhike
