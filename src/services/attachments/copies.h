#pragma once

#include "domain/attachments/attachment.h"
#include "domain/attachments/filename.h"
#include "storage/sqlsession.h"

#include <memory>

namespace zhike {

/// What somebody should know before a file is opened.
struct OpeningDoubts {
    bool isProgram = false; ///< never opened, only saved
    FileNameTricks tricks;
    bool isOtherKind = false; ///< the bytes are not what the name says
    bool mayHoldScripts = false;
    QString media; ///< what the bytes are
    [[nodiscard]] bool any() const { return isProgram || tricks.any() || isOtherKind || mayHoldScripts; }
};
/// By the names and the first bytes. @return as readContent()
[[nodiscard]] Result<OpeningDoubts> openingDoubts(SqlSession& session, const Attachment& attachment);

/// Writes the content to a file that appears whole or not at all; its hash is compared before it appears.
/// @return as readContent(), or what the disk says
[[nodiscard]] Result<void> saveContent(SqlSession& session, const Attachment& attachment, const QString& path);
/// The whole content, for a picture or the clipboard. @return as readContent()
[[nodiscard]] Result<QByteArray> wholeContent(SqlSession& session, const Attachment& attachment);

/// A folder for copies that other programs show: the user's own (0700), beside the user's other temporary files, gone
/// with this object. Folders that an earlier run left behind when it was killed are removed by the next one.
/// Copies may be written from any thread.
class OpenedCopies {
public:
    OpenedCopies();
    ~OpenedCopies();
    Q_DISABLE_COPY_MOVE(OpenedCopies)

    /// Writes a copy that can only be read (0400), under a name that does no harm, in a folder of its own.
    /// @return its path; `StateNotAllowed` for a program; as saveContent() otherwise
    [[nodiscard]] Result<QString> write(SqlSession& session, const Attachment& attachment);
    [[nodiscard]] QString folder() const;
    /// Removes the copies that there are: a person was erased.
    void clear();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace zhike
