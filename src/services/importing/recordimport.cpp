#include "services/importing/recordimport.h"

#include "repositories/importing/batchrows.h"
#include "repositories/settings.h"
#include "services/importing/batchpieces.h"
#include "services/importing/openbatch.h"
#include "services/importing/recordchunks.h"
#include "services/importing/recordresolver.h"
#include "services/importing/savedplan.h"
#include "services/importing/stillallowed.h"
#include "services/importing/undoimport.h"

#include <QFileInfo>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

using RecordReadAhead = ReadAhead<RecordChunks, RecordChunk>;

Result<void> checkPlan(const RecordImportPlan& plan, const Author& author)
{
    if (!mayDo(author.role, ChangeAction::ImportRecords)) {
        return fail(ErrorCode::NotAllowed, QString::fromLatin1(keyOf(ChangeAction::ImportRecords)));
    }
    if (plan.kind == RecordKind::User && !mayDo(author.role, ChangeAction::EditUsers)) {
        return fail(ErrorCode::NotAllowed, QString::fromLatin1(keyOf(ChangeAction::EditUsers)));
    }
    if (importFieldsOf(plan.kind).isEmpty()) {
        return fail(ErrorCode::Unsupported, u"this kind of record is not imported"_s);
    }
    const QStringList missing = missingFields(plan.kind, plan.mapping);
    if (!missing.isEmpty() && plan.mode != ImportMode::UpdateOnly) {
        return fail(ErrorCode::InvalidInput, u"no column is mapped to: %1"_s.arg(missing.join(u", "_s)));
    }
    for (const QString& key : plan.keys) {
        const int field = importFieldIndex(plan.kind, key);
        if (field < 0 || !importFieldsOf(plan.kind)[field].mayBeKey) {
            return fail(ErrorCode::InvalidInput, u"records are not found by %1"_s.arg(key));
        }
    }
    return {};
}

/// Keys that the file has a column for; without one nothing would be found.
Result<void> checkKeys(const RecordImportPlan& plan)
{
    const RecordMapping& mapping = plan.mapping;
    const bool hasName = mapping.has(u"first_name"_s) || mapping.has(u"last_name"_s);
    for (const QString& key : plan.keys) {
        if (mapping.has(key) || (key == "name"_L1 && hasName)) {
            return {};
        }
    }
    return fail(
        ErrorCode::InvalidInput,
        u"no column is mapped to what records are found by: %1"_s.arg(plan.keys.join(u", "_s)));
}

RecordImportSummary summaryOf(const RecordResolver& resolver, const RecordChunks& chunks, const RejectLog& rejects)
{
    RecordImportSummary summary = resolver.sums();
    summary.rowsRead = chunks.rowsRead();
    summary.rowsSkipped = chunks.rowsSkipped();
    summary.rowsRejected = rejects.rows();
    summary.reasons = rejects.reasons();
    summary.rejected = rejects.first();
    return summary;
}

/// One import, or its check, while it runs.
class RecordImport {
public:
    RecordImport(const BatchWriter& writer, const RecordImportPlan& plan, const Author& author, Instant now)
        : m_writer(writer), m_plan(plan), m_author(author),
          m_allowed(author, plan.kind == RecordKind::User ? ChangeAction::EditUsers : ChangeAction::ImportRecords),
          m_now(now)
    {
    }

    /// Reads the whole file and writes nothing.
    ImportResult<RecordImportSummary> check(const ProgressSink& progress)
    {
        QElapsedTimer clock;
        clock.start();
        ZHIKE_TRY(RecordChunks chunks, open());
        ZHIKE_CHECK(takeFile(chunks, progress));
        ZHIKE_CHECK(m_rejects.commit());
        RecordImportSummary summary = summaryOf(*m_resolver, chunks, m_rejects);
        summary.isDryRun = true;
        summary.milliseconds = clock.elapsed();
        return summary;
    }

    ImportResult<RecordImportSummary> run(const ProgressSink& progress)
    {
        QElapsedTimer clock;
        clock.start();
        ZHIKE_TRY(RecordChunks chunks, open());
        m_pieces.emplace(m_writer);
        ZHIKE_CHECK(m_pieces->run([this](SqlSession& session) { return begin(session); }));
        ImportResult<void> done = takeFile(chunks, progress);
        if (done) {
            if (Result<void> kept = m_rejects.commit(); !kept) {
                done = tl::unexpected(ImportFailure(std::move(kept).error()));
            }
        }
        RecordImportSummary summary = summaryOf(*m_resolver, chunks, m_rejects);
        if (done) {
            Result<void> finished = m_pieces->commit();
            finished = finished ? m_writer([this, &chunks, &summary](SqlSession& session) {
                return finish(session, chunks.header(), summary);
            })
                                : finished;
            if (!finished) {
                done = tl::unexpected(ImportFailure(std::move(finished).error()));
            }
        }
        if (!done) {
            takeBack(m_writer, *m_pieces, *m_batch, chunks.fileSize(), progress);
            return tl::unexpected(std::move(done).error());
        }
        summary.milliseconds = clock.elapsed();
        return summary;
    }

private:
    ImportResult<RecordChunks> open()
    {
        ZHIKE_CHECK(checkPlan(m_plan, m_author));
        ZHIKE_CHECK(checkKeys(m_plan));
        ZHIKE_TRY(RecordChunks chunks, RecordChunks::open(m_plan));
        ZHIKE_TRY(m_rejects, RejectLog::create(m_plan.rejectsPath, chunks.reader()));
        m_resolver = RecordResolver::of(m_plan, m_author, m_now);
        return chunks;
    }

    Result<void> begin(SqlSession& session)
    {
        ZHIKE_TRY(m_base, baseCurrency(session));
        ZHIKE_CHECK(m_allowed.begin(session));
        ZHIKE_TRY(const qint64 id, takeNumbers(session, u"change"_s));
        m_batch = ChangeId(id);
        const ChangeTitle title{ChangeAction::ImportRecords, QFileInfo(m_plan.path).fileName(), 0};
        return writeChange(session, {*m_batch, title, m_author.user, m_now, std::nullopt, u"running"_s});
    }

    ImportResult<void> takeFile(RecordChunks& chunks, const ProgressSink& progress)
    {
        ProgressTeller teller(progress, chunks.fileSize());
        ZHIKE_CHECK(inOnePiece([this](SqlSession& session) { return m_resolver->start(session); }));
        ZHIKE_CHECK(readKeys(teller));
        ZHIKE_CHECK(takeRows(chunks, teller));
        ZHIKE_CHECK(readKeys(teller)); // what only rows that wait turned out to need
        return takeWaiting(chunks, teller);
    }

    ImportResult<void> readKeys(ProgressTeller& teller)
    {
        for (bool more = true; more;) {
            ZHIKE_CHECK(inOnePiece([this, &more](SqlSession& session) -> Result<void> {
                ZHIKE_TRY(more, m_resolver->readKeys(session));
                return {};
            }));
            if (!teller.goOn(RecordChunk{})) {
                return tl::unexpected(ImportFailure(Error{ErrorCode::Cancelled, {}}));
            }
        }
        return {};
    }

    ImportResult<void> takeRows(RecordChunks& chunks, ProgressTeller& teller)
    {
        RecordReadAhead ahead(chunks);
        qsizetype rows = m_batch ? kFirstChunk : kLargestChunk;
        for (;;) {
            ZHIKE_TRY(RecordChunk chunk, ahead.next(rows));
            if (!teller.goOn(chunk)) {
                return tl::unexpected(ImportFailure(Error{ErrorCode::Cancelled, {}}));
            }
            ZHIKE_CHECK(take(std::move(chunk.rows), rows));
            if (chunk.isLast) {
                return {};
            }
        }
    }

    /// Rows that name others further down, until a pass finds none of them.
    ImportResult<void> takeWaiting(const RecordChunks& chunks, ProgressTeller& teller)
    {
        qsizetype size = kFirstChunk;
        for (qsizetype before = 0; m_resolver->waiting() > 0;) {
            if (m_resolver->waiting() == before) {
                m_resolver->endWaiting();
            }
            before = m_resolver->waiting();
            std::vector<RecordRow> rows = m_resolver->takeWaiting();
            for (size_t at = 0; at < rows.size();) {
                if (!teller.goOn(RecordChunk{{}, chunks.fileSize(), chunks.rowsRead(), false})) {
                    return tl::unexpected(ImportFailure(Error{ErrorCode::Cancelled, {}}));
                }
                const size_t count = std::min(rows.size() - at, size_t(size));
                const auto first = std::make_move_iterator(rows.begin() + std::ptrdiff_t(at));
                ZHIKE_CHECK(take({first, first + std::ptrdiff_t(count)}, size));
                at += count;
            }
        }
        return {};
    }

    /// Takes rows in one transaction. @param next becomes how many to take in the next one
    Result<void> take(std::vector<RecordRow> rows, qsizetype& next)
    {
        if (rows.empty()) {
            return {};
        }
        const qsizetype count = qsizetype(rows.size());
        qint64 nanoseconds = 0;
        ZHIKE_CHECK(inOnePiece([&](SqlSession& session) -> Result<void> {
            QElapsedTimer clock;
            clock.start();
            ZHIKE_CHECK(m_batch ? write(session, std::move(rows)) : look(session, std::move(rows)));
            nanoseconds = clock.nsecsElapsed();
            return {};
        }));
        next = m_batch ? nextChunkSize(count, nanoseconds, m_writer.queue()) : next;
        return {};
    }

    Result<void> write(SqlSession& session, std::vector<RecordRow> rows)
    {
        ZHIKE_CHECK(m_allowed.check(session));
        ChangeContext context(session, *m_batch, m_author, m_now, m_base, m_changeRows);
        RecordResolver::Target target{context, *m_batch};
        const auto numbers
            = [&session](const QString& series, qint64 count) { return takeNumbers(session, series, count); };
        ZHIKE_CHECK(m_resolver->take(session, std::move(rows), numbers, &target, m_rejects));
        m_changeRows = context.rowsWritten();
        return {};
    }

    Result<void> look(SqlSession& session, std::vector<RecordRow> rows)
    {
        const NumberSource numbers = [this](const QString&, qint64 count) -> Result<qint64> {
            return std::exchange(m_nextFake, m_nextFake + count);
        };
        return m_resolver->take(session, std::move(rows), numbers, nullptr, m_rejects);
    }

    /// A piece of the batch; in a check it has one snapshot for many look-ups, as opening a read transaction costs more
    /// than the look-up.
    Result<void> inOnePiece(const BatchWriter::Job& work)
    {
        return m_pieces ? m_pieces->run(work) : m_writer([&work](SqlSession& session) -> Result<void> {
            ZHIKE_TRY(Transaction transaction, Transaction::begin(session));
            ZHIKE_CHECK(work(session));
            return transaction.commit();
        });
    }

    Result<void> finish(SqlSession& session, const QStringList& header, RecordImportSummary& summary)
    {
        ZHIKE_TRY(Transaction transaction, Transaction::begin(session));
        ZHIKE_CHECK(m_allowed.check(session));
        ZHIKE_CHECK(savePlan(session, header, m_plan, m_now));
        const qint64 rows = summary.created + summary.customersCreated + summary.categoriesCreated
            + summary.productsCreated + summary.contactsCreated + summary.updated + summary.restored;
        if (rows == 0) {
            ZHIKE_CHECK(eraseChange(session, *m_batch));
            return transaction.commit();
        }
        ZHIKE_CHECK(setBatchState(session, *m_batch, u"done"_s, rows));
        ZHIKE_CHECK(transaction.commit());
        summary.change = m_batch;
        return {};
    }

    const BatchWriter& m_writer;
    const RecordImportPlan& m_plan;
    Author m_author;
    StillAllowed m_allowed;
    Instant m_now;
    Currency m_base = kCny;
    std::optional<OpenBatch> m_pieces; ///< nothing in a check
    std::optional<ChangeId> m_batch; ///< nothing in a check
    qint64 m_changeRows = 0;
    qint64 m_nextFake = qint64(1) << 60; ///< numbers of records that will never be
    RejectLog m_rejects;
    std::unique_ptr<RecordResolver> m_resolver;
};

QStringList mappedKeys(RecordKind kind, const RecordMapping& mapping)
{
    QStringList keys = usualKeys(kind);
    const bool hasParts = mapping.has(u"first_name"_s) || mapping.has(u"last_name"_s);
    keys.removeIf([&](const QString& key) { return !mapping.has(key) && !(key == "name"_L1 && hasParts); });
    return keys;
}

} // namespace

ImportResult<RecordInspection>
inspectRecords(SqlSession& session, RecordKind kind, const QString& path, const CsvChoices& choices)
{
    RecordInspection inspection;
    inspection.plan.stamp = stampOf(path);
    ZHIKE_TRY(inspection.detection, detectTable(path, choices));
    const CsvDetection& detection = inspection.detection;
    RecordImportPlan& plan = inspection.plan;
    plan.kind = kind;
    plan.path = path;
    plan.form = {detection.format, detection.dialect, detection.sheet};
    ZHIKE_TRY(TableSurvey survey, surveyTable(path, plan.form));
    inspection.columns = std::move(survey.columns);
    plan.mapping = guessRecordMapping(kind, detection.header, inspection.columns);
    RecordOptions options;
    ZHIKE_TRY(options.currency, baseCurrency(session));
    inspection.guess = guessRecordOptions(kind, plan.mapping, inspection.columns, options);
    plan.options = inspection.guess.options;
    plan.keys = mappedKeys(kind, plan.mapping);
    inspection.guessedPlan = plan;
    ZHIKE_TRY(const std::optional<RecordImportPlan> saved, savedPlan(session, detection.header, plan));
    if (saved) {
        plan = *saved;
        inspection.isSavedPlan = true;
        inspection.guess = RecordGuess{plan.options};
    }
    inspection.missing = missingFields(kind, plan.mapping);
    return inspection;
}

void mapAgain(RecordInspection& inspection, const RecordMapping& mapping)
{
    RecordImportPlan& plan = inspection.plan;
    if (plan.mapping == mapping) {
        return;
    }
    plan.mapping = mapping;
    inspection.guess = guessRecordOptions(plan.kind, mapping, inspection.columns, plan.options);
    plan.options = inspection.guess.options;
    plan.keys = mappedKeys(plan.kind, mapping);
    inspection.missing = missingFields(plan.kind, mapping);
}

ImportResult<RecordImportSummary>
checkRecords(SqlSession& session, const RecordImportPlan& plan, const Author& author, const ProgressSink& progress)
{
    const BatchWriter reader = writerThrough(session);
    return RecordImport(reader, plan, author, Instant(0)).check(progress);
}

ImportResult<RecordImportSummary> importRecords(
    const BatchWriter& writer, const RecordImportPlan& plan, const Author& author, Instant now,
    const ProgressSink& progress)
{
    return RecordImport(writer, plan, author, now).run(progress);
}

} // namespace zhike
