#include "services/importing/orderimport.h"

#include "repositories/importing/batchrows.h"
#include "repositories/importing/importreads.h"
#include "repositories/settings.h"
#include "services/bin/bin.h"
#include "services/importing/batchpieces.h"
#include "services/importing/batchrecords.h"
#include "services/importing/openbatch.h"
#include "services/importing/orderresolver.h"
#include "services/importing/savedplan.h"
#include "services/importing/stillallowed.h"
#include "services/importing/undoimport.h"

#include <QFileInfo>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

/// What an import decides before its first row.
struct ImportStart {
    Currency base = kCny;
    bool changesBase = false;
};

Result<ImportStart> startOf(SqlSession& session, const OrderImportPlan& plan, const Author& author)
{
    if (!mayDo(author.role, ChangeAction::ImportOrders)) {
        return fail(ErrorCode::NotAllowed, QString::fromLatin1(keyOf(ChangeAction::ImportOrders)));
    }
    if (const QList<OrderField> missing = missingFields(plan.mapping, plan.columns); !missing.isEmpty()) {
        QStringList names;
        for (const OrderField field : missing) {
            names.append(QString(keyOf(field)));
        }
        return fail(ErrorCode::InvalidInput, u"no column is mapped to: %1"_s.arg(names.join(u", "_s)));
    }
    ImportStart start;
    ZHIKE_TRY(start.base, baseCurrency(session));
    const Currency own = plan.options.currency;
    if (rateOf(plan, own, start.base)) {
        return start;
    }
    ZHIKE_TRY(const bool isEmpty, isEmptyCompany(session));
    if (!isEmpty || !plan.mayChooseBaseCurrency) {
        return fail(
            ErrorCode::CurrencyMismatch,
            u"amounts are in %1, the company counts in %2, and no exchange rate was given"_s.arg(
                own.code(), start.base.code()));
    }
    return ImportStart{own, true};
}

using OrderReadAhead = ReadAhead<OrderLogChunks, OrderLogChunk>;

void addTally(OrderImportSummary& summary, const OrderLogChunks& chunks)
{
    const OrderLogTally& tally = chunks.tally();
    const RejectLog& rejects = chunks.rejects();
    summary.rowsRead = tally.rowsRead;
    summary.rowsRejected = rejects.rows();
    summary.rowsSkipped = tally.rowsSkipped;
    summary.roundedRows = tally.roundedRows;
    summary.ordersInFile = tally.orderNumbers;
    summary.reasons = rejects.reasons();
    summary.rejected = rejects.first();
}

/// The names that rows wait for, with how many.
QList<NamesakeQuestion> openNames(const OrderNamesakes& names, const OrderLogTally& tally)
{
    QList<NamesakeQuestion> open;
    for (qsizetype i = 0; i < names.questions().size(); ++i) {
        if (const qint64 rows = tally.openRows.value(int(i)); rows > 0) {
            open.append(names.questions()[i]);
            open.last().rows = rows;
        }
    }
    return open;
}

Result<void> nameProduct(SqlSession& session, ProductId id, const QString& name)
{
    ZHIKE_TRY(Product product, ProductStore(session).get(CustomerId(0), id));
    ZHIKE_CHECK(removeFromSearch(session, product.ref(), indexTokens(searchTexts(product.details))));
    product.details.name = name;
    ZHIKE_CHECK(addToSearch(session, product.ref(), indexTokens(searchTexts(product.details))));
    return renameProduct(session, id, name);
}

Result<void> growOrder(SqlSession& session, const ResolvedChunk::Growth& growth, Currency base)
{
    ZHIKE_TRY(const Order before, OrderStore(session).get(growth.customer, growth.order));
    OrderDraft after = before.details;
    for (const OrderLineDraft& line : growth.lines) {
        ZHIKE_CHECK(addLine(after.lines, line, growth.mergesLines));
    }
    ZHIKE_TRY(after, computed(std::move(after), base, LineAmounts::Keep));
    return appendLines(session, before, after);
}

Result<void> writeChunk(SqlSession& session, const ResolvedChunk& chunk, ChangeId batch, Currency base)
{
    // Reference tables first, then rows of customers: what a spread database wants (shared tables before many shards).
    ZHIKE_CHECK(insertAll<CategoryDraft>(session, chunk.categories, batch));
    ZHIKE_CHECK(insertAll<ProductDraft>(session, chunk.products, batch));
    for (const auto& [id, name] : chunk.namedProducts) {
        ZHIKE_CHECK(nameProduct(session, id, name));
    }
    ZHIKE_CHECK(insertAll<CustomerDraft>(session, chunk.customers, batch));
    ZHIKE_CHECK(insertAll<OrderDraft>(session, chunk.orders, batch));
    for (const ResolvedChunk::Growth& growth : chunk.grown) {
        ZHIKE_CHECK(growOrder(session, growth, base));
    }
    for (const CustomerId buyer : chunk.buyers) {
        ZHIKE_TRY([[maybe_unused]] const CustomerStats stats, refreshStats(session, buyer));
    }
    return {};
}

/// One import while it runs; its pieces are jobs of the writer.
class OrderImport {
public:
    OrderImport(const BatchWriter& writer, const OrderImportPlan& plan, const Author& author, Instant now)
        : m_writer(writer), m_plan(plan), m_author(author), m_allowed(author, ChangeAction::ImportOrders), m_now(now)
    {
    }

    ImportResult<OrderImportSummary> run(const ProgressSink& progress)
    {
        QElapsedTimer clock;
        clock.start();
        ZHIKE_CHECK(m_writer([this](SqlSession& session) -> Result<void> {
            ZHIKE_TRY(m_start, startOf(session, m_plan, m_author));
            return {};
        }));
        ZHIKE_TRY(const OrderNamesakes names, OrderNamesakes::of(m_writer, m_plan));
        ZHIKE_TRY(OrderLogChunks chunks, OrderLogChunks::open(m_plan, m_start.base, names));
        m_resolver.emplace(m_plan, m_start.base, chunks.header(), m_now, names);
        ZHIKE_CHECK(m_pieces.run([this](SqlSession& session) { return begin(session); }));
        ImportResult<void> done = writeFile(chunks, progress);
        if (done) {
            if (Result<void> kept = chunks.keepRejects(); !kept) {
                done = tl::unexpected(ImportFailure(std::move(kept).error()));
            }
        }
        OrderImportSummary summary;
        m_resolver->summarise(summary);
        addTally(summary, chunks);
        summary.namesakes = openNames(names, chunks.tally());
        if (done) {
            Result<void> finished = m_pieces.commit();
            finished = finished ? m_writer([this, &chunks, &summary](SqlSession& session) {
                return finish(session, chunks.header(), summary);
            })
                                : finished;
            if (!finished) {
                done = tl::unexpected(ImportFailure(std::move(finished).error()));
            }
        }
        if (!done) {
            takeBack(m_writer, m_pieces, m_batch, chunks.fileSize(), progress);
            return tl::unexpected(std::move(done).error());
        }
        summary.milliseconds = clock.elapsed();
        return summary;
    }

private:
    Result<void> begin(SqlSession& session)
    {
        ZHIKE_TRY(const qint64 id, takeNumbers(session, u"change"_s));
        m_batch = ChangeId(id);
        ZHIKE_CHECK(writeChange(session, logged(u"running"_s, 0)));
        ZHIKE_CHECK(m_resolver->start(session));
        return m_allowed.begin(session);
    }

    LoggedChange logged(const QString& state, qint64 rows) const
    {
        const QString name = QFileInfo(m_plan.path).fileName();
        return {m_batch, {ChangeAction::ImportOrders, name, rows}, m_author.user, m_now, std::nullopt, state};
    }

    ImportResult<void> writeFile(OrderLogChunks& chunks, const ProgressSink& progress)
    {
        OrderReadAhead ahead(chunks);
        ProgressTeller teller(progress, chunks.fileSize());
        qsizetype rows = kFirstChunk;
        for (;;) {
            ZHIKE_TRY(const OrderLogChunk chunk, ahead.next(rows));
            if (!teller.goOn(chunk)) {
                return tl::unexpected(ImportFailure(Error{ErrorCode::Cancelled, {}}));
            }
            qint64 nanoseconds = 0;
            if (!chunk.rows.empty()) {
                ZHIKE_CHECK(m_pieces.run([&](SqlSession& session) -> Result<void> {
                    QElapsedTimer clock;
                    clock.start();
                    ZHIKE_CHECK(write(session, chunk.rows));
                    nanoseconds = clock.nsecsElapsed();
                    return {};
                }));
                rows = nextChunkSize(qsizetype(chunk.rows.size()), nanoseconds, m_writer.queue());
            }
            if (chunk.isLast) {
                return {};
            }
        }
    }

    Result<void> write(SqlSession& session, const std::vector<OrderLogRow>& rows)
    {
        ZHIKE_CHECK(m_allowed.check(session));
        const auto numbers
            = [&session](const QString& series, qint64 count) { return takeNumbers(session, series, count); };
        ZHIKE_TRY(const ResolvedChunk chunk, m_resolver->resolve(session, rows, numbers));
        if (!chunk.restored.isEmpty()) {
            ChangeContext context(session, m_batch, m_author, m_now, m_start.base, m_changeRows);
            for (const RecordRef& customer : chunk.restored) {
                ZHIKE_TRY([[maybe_unused]] const bool isOut, restoreFromBin(context, customer));
            }
            m_changeRows = context.rowsWritten();
        }
        return writeChunk(session, chunk, m_batch, m_start.base);
    }

    Result<void> finish(SqlSession& session, const QStringList& header, OrderImportSummary& summary)
    {
        const qint64 rows = summary.customersCreated + summary.productsCreated + summary.categoriesCreated
            + summary.ordersCreated + summary.returnsCreated + summary.customersRestored;
        ZHIKE_TRY(Transaction transaction, Transaction::begin(session));
        ZHIKE_CHECK(m_allowed.check(session));
        ZHIKE_CHECK(savePlan(session, header, m_plan, m_now));
        if (rows == 0) {
            ZHIKE_CHECK(eraseChange(session, m_batch));
            return transaction.commit();
        }
        if (m_start.changesBase) {
            ZHIKE_TRY(const bool othersWrote, hasOrdersSince(session, m_batch));
            if (othersWrote) {
                return fail(ErrorCode::Conflict, u"orders in another currency were entered meanwhile"_s);
            }
            ZHIKE_CHECK(writeSetting(session, u"base_currency"_s, m_start.base.code()));
        }
        ZHIKE_CHECK(setBatchState(session, m_batch, u"done"_s, rows));
        ZHIKE_CHECK(transaction.commit());
        summary.change = m_batch;
        summary.changedBaseCurrency = m_start.changesBase;
        return {};
    }

    const BatchWriter& m_writer;
    OpenBatch m_pieces{m_writer};
    const OrderImportPlan& m_plan;
    Author m_author;
    StillAllowed m_allowed;
    Instant m_now;
    ImportStart m_start;
    ChangeId m_batch{0};
    qint64 m_changeRows = 0;
    std::optional<OrderResolver> m_resolver;
};

} // namespace

ImportResult<OrderLogInspection> inspectOrderLog(SqlSession& session, const QString& path, const CsvChoices& choices)
{
    OrderLogInspection inspection;
    inspection.plan.stamp = stampOf(path);
    ZHIKE_TRY(inspection.detection, detectTable(path, choices));
    const CsvDetection& detection = inspection.detection;
    OrderImportPlan& plan = inspection.plan;
    plan.path = path;
    plan.form = {detection.format, detection.dialect, detection.sheet};
    plan.columns = detection.header.size();
    ZHIKE_TRY(const TableSurvey survey, surveyTable(path, plan.form));
    plan.mapping = guessOrderLogMapping(detection.header, survey.columns);
    OrderLogOptions options;
    ZHIKE_TRY(options.currency, baseCurrency(session));
    inspection.columns = survey.columns;
    inspection.guess = guessOrderLogOptions(plan.mapping, survey.columns, options);
    plan.options = inspection.guess.options;
    if (!plan.mapping.has(OrderField::CustomerKey)) {
        plan.customers = CustomerMatch::Name;
    }
    inspection.guessedPlan = plan;
    ZHIKE_TRY(const std::optional<OrderImportPlan> saved, savedPlan(session, detection.header, plan));
    if (saved) {
        plan = *saved;
        inspection.isSavedPlan = true;
        inspection.guess = {plan.options, false, false, false};
    }
    inspection.missing = missingFields(plan.mapping, plan.columns);
    return inspection;
}

void mapAgain(OrderLogInspection& inspection, const OrderLogMapping& mapping)
{
    OrderImportPlan& plan = inspection.plan;
    if (plan.mapping == mapping) {
        return;
    }
    plan.mapping = mapping;
    inspection.guess = guessOrderLogOptions(mapping, inspection.columns, plan.options);
    plan.options = inspection.guess.options;
    plan.customers = mapping.has(OrderField::CustomerKey) ? CustomerMatch::Key : CustomerMatch::Name;
    inspection.missing = missingFields(mapping, plan.columns);
}

ImportResult<OrderImportSummary>
checkOrderLog(SqlSession& session, const OrderImportPlan& plan, const Author& author, const ProgressSink& progress)
{
    QElapsedTimer clock;
    clock.start();
    ZHIKE_TRY(const ImportStart start, startOf(session, plan, author));
    ZHIKE_TRY(const OrderNamesakes names, OrderNamesakes::of(writerThrough(session), plan));
    ZHIKE_TRY(OrderLogChunks chunks, OrderLogChunks::open(plan, start.base, names));
    OrderResolver resolver(plan, start.base, chunks.header(), Instant(0), names);
    ZHIKE_CHECK(resolver.start(session));
    qint64 next = qint64(1) << 60; // numbers of records that will never be
    const NumberSource numbers
        = [&next](const QString&, qint64 count) -> Result<qint64> { return std::exchange(next, next + count); };
    {
        OrderReadAhead ahead(chunks);
        ProgressTeller teller(progress, chunks.fileSize());
        for (bool isLast = false; !isLast;) {
            ZHIKE_TRY(const OrderLogChunk chunk, ahead.next(kLargestChunk));
            if (!teller.goOn(chunk)) {
                return tl::unexpected(ImportFailure(Error{ErrorCode::Cancelled, {}}));
            }
            // One snapshot for many look-ups: opening a read transaction costs more than the look-up.
            ZHIKE_TRY(Transaction transaction, Transaction::begin(session));
            ZHIKE_TRY([[maybe_unused]] const ResolvedChunk unused, resolver.resolve(session, chunk.rows, numbers));
            isLast = chunk.isLast;
        }
    }
    ZHIKE_CHECK(chunks.keepRejects());
    OrderImportSummary summary;
    summary.isDryRun = true;
    resolver.summarise(summary);
    addTally(summary, chunks);
    summary.namesakes = openNames(names, chunks.tally());
    summary.changedBaseCurrency = start.changesBase;
    summary.milliseconds = clock.elapsed();
    return summary;
}

ImportResult<OrderImportSummary> importOrders(
    const BatchWriter& writer, const OrderImportPlan& plan, const Author& author, Instant now,
    const ProgressSink& progress)
{
    return OrderImport(writer, plan, author, now).run(progress);
}

} // namespace zhike
