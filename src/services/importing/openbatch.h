#pragma once

#include "services/importing/batchwriter.h"

#include <memory>

namespace zhike {

/// The pieces of a batch in one transaction, which stays open from piece to piece for as long as nobody else wants to
/// write: a batch that is cancelled is then gone at once. It is committed when somebody waits to write, when SQLite's
/// log has grown long, and at the end. On PostgreSQL, and where the writer keeps nothing open, each piece is committed
/// by itself.
class OpenBatch {
public:
    explicit OpenBatch(const BatchWriter& writer);
    ~OpenBatch(); ///< what is open by then is taken back
    Q_DISABLE_COPY_MOVE(OpenBatch)

    /// Runs a piece, which begins no transaction. When it fails, what is open is taken back, and no other piece runs.
    [[nodiscard]] Result<void> run(const BatchWriter::Job& piece);
    [[nodiscard]] Result<void> commit();
    /// Takes back what is open. @return whether earlier pieces were committed, which dropBatch() can take back
    bool drop();

private:
    class Held;
    [[nodiscard]] Result<void> queue(const BatchWriter::Job& job) const;

    const BatchWriter& m_writer;
    std::shared_ptr<Held> m_held;
    bool m_isOver = false;
};

} // namespace zhike
