#pragma once

#include "domain/customfields/customcatalogue.h"
#include "services/importing/batchwriter.h"
#include "services/importing/importresult.h"
#include "services/importing/openbatch.h"
#include "services/importing/undoimport.h"

#include <QElapsedTimer>
#include <algorithm>
#include <future>

/// What all imports do alike while they read a file and write it in many short pieces.
namespace zhike {

inline constexpr qsizetype kFirstChunk = 500;
inline constexpr qsizetype kSmallestChunk = 50;
inline constexpr qsizetype kLargestChunk = 2000;
inline constexpr qint64 kWantedMs = 20; ///< what a person who saves may have to wait
/// Where nobody waits a piece may be longer, but not larger: the rows of three of them are in memory at once.
inline constexpr qint64 kWantedOwnMs = 60;
inline constexpr qint64 kProgressMs = 50;

/// How many rows the next piece takes after one of `rows` took so long.
[[nodiscard]] inline qsizetype nextChunkSize(qsizetype rows, qint64 nanoseconds, BatchWriter::Queue queue)
{
    const bool isOwn = queue == BatchWriter::Queue::Own;
    const qint64 wanted = isOwn ? kWantedOwnMs : kWantedMs;
    const qint64 fitting = rows * wanted * 1'000'000 / std::max<qint64>(nanoseconds, 1);
    return std::clamp(qsizetype((rows + fitting) / 2), kSmallestChunk, kLargestChunk);
}

/// Tells the one who waits how far it is, not more often than he can read.
class ProgressTeller {
public:
    ProgressTeller(const ProgressSink& sink, qint64 fileSize) : m_sink(sink), m_fileSize(fileSize) { m_clock.start(); }

    /// @param chunk has bytesRead, rowsRead and isLast. @return false: cancelled
    template <class Chunk> [[nodiscard]] bool goOn(const Chunk& chunk)
    {
        if (!m_sink || (m_lastMs >= 0 && m_clock.elapsed() - m_lastMs < kProgressMs && !chunk.isLast)) {
            return true;
        }
        m_lastMs = m_clock.elapsed();
        return m_sink({chunk.bytesRead, m_fileSize, chunk.rowsRead, false});
    }

private:
    const ProgressSink& m_sink;
    qint64 m_fileSize;
    QElapsedTimer m_clock;
    qint64 m_lastMs = -1;
};

/// Takes back an import that does not finish. What is in the open transaction goes at once; what was committed because
/// others wanted to write goes row by row, and what cannot go now (no server, no disk) goes at the next open.
inline void
takeBack(const BatchWriter& writer, OpenBatch& pieces, ChangeId batch, qint64 fileSize, const ProgressSink& progress)
{
    if (!pieces.drop()) {
        return;
    }
    (void)dropBatch(writer, batch, [&](qint64 rows) {
        if (progress) {
            progress({fileSize, fileSize, rows, true});
        }
        return true;
    });
}

/// Reads the file on another thread, one chunk ahead of the one that works.
template <class Chunks, class Chunk> class ReadAhead {
public:
    explicit ReadAhead(Chunks& chunks) : m_chunks(chunks) { }
    ~ReadAhead()
    {
        if (m_next.valid()) {
            m_next.wait();
        }
    }
    Q_DISABLE_COPY_MOVE(ReadAhead)

    /// @param rows wanted in the chunk after this one.
    [[nodiscard]] ImportResult<Chunk> next(qsizetype rows)
    {
        ImportResult<Chunk> chunk = m_next.valid() ? m_next.get() : m_chunks.next(rows);
        if (chunk && !chunk->isLast) {
            m_next = std::async(std::launch::async, [this, rows, fields = CustomFields::here()] {
                const CustomFieldsScope scope(fields);
                return m_chunks.next(rows);
            });
        }
        return chunk;
    }

private:
    Chunks& m_chunks;
    std::future<ImportResult<Chunk>> m_next;
};

} // namespace zhike
