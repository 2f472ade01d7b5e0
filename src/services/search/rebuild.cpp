#include "services/search/rebuild.h"

#include "repositories/lists/searchrecords.h"
#include "services/changes/searchtexts.h"
#include "storage/searchindex.h"

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPortion = 2000; // some 20 ms of the write lock

template <class Draft> Result<qint64> indexKind(SqlSession& session, qint64 afterId, const RebuildProgress& progress)
{
    SearchRecords<Draft> records(session);
    qint64 count = 0;
    std::vector<std::pair<RecordRef, QByteArray>> portion;
    for (std::optional<qint64> last = afterId; last;) {
        portion.clear();
        ZHIKE_TRY(
            last, records.after(*last, kPortion, [&portion](const RowKey& key, const Draft& draft) -> Result<void> {
                const RecordRef ref{
                    Catalogue<Draft>::kKind, Catalogue<Draft>::kKind == RecordKind::Customer ? key.id : key.customer,
                    key.id};
                portion.emplace_back(ref, indexTokens(searchTexts(draft)));
                return {};
            }));
        ZHIKE_TRY(Transaction transaction, Transaction::begin(session));
        for (const auto& [ref, tokens] : portion) {
            if (!tokens.isEmpty()) {
                ZHIKE_CHECK(addToSearch(session, ref, tokens));
            }
        }
        ZHIKE_CHECK(transaction.commit());
        count += qint64(portion.size());
        if (progress && !progress(count)) {
            return fail(ErrorCode::Cancelled, u"search index"_s);
        }
    }
    return count;
}

} // namespace

Result<qint64> indexForSearch(SqlSession& session, RecordKind kind, qint64 afterId, const RebuildProgress& progress)
{
    switch (kind) {
    case RecordKind::Customer:
        return indexKind<CustomerDraft>(session, afterId, progress);
    case RecordKind::Contact:
        return indexKind<ContactDraft>(session, afterId, progress);
    case RecordKind::Product:
        return indexKind<ProductDraft>(session, afterId, progress);
    case RecordKind::Opportunity:
        return indexKind<OpportunityDraft>(session, afterId, progress);
    case RecordKind::Case:
        return indexKind<CaseDraft>(session, afterId, progress);
    default:
        return qint64(0); // not in the index
    }
}

Result<qint64> rebuildSearch(SqlSession& session, const RebuildProgress& progress)
{
    {
        ZHIKE_TRY(Transaction transaction, Transaction::begin(session));
        ZHIKE_CHECK(clearSearch(session));
        ZHIKE_CHECK(transaction.commit());
    }
    constexpr std::array kKinds
        = {RecordKind::Customer, RecordKind::Contact, RecordKind::Product, RecordKind::Opportunity, RecordKind::Case};
    qint64 sum = 0;
    for (const RecordKind kind : kKinds) {
        const RebuildProgress onward = progress
            ? RebuildProgress([&progress, sum](qint64 count) { return progress(sum + count); })
            : RebuildProgress();
        ZHIKE_TRY(const qint64 count, indexForSearch(session, kind, 0, onward));
        sum += count;
    }
    ZHIKE_TRY(Transaction transaction, Transaction::begin(session));
    ZHIKE_CHECK(compactSearch(session));
    ZHIKE_CHECK(transaction.commit());
    return sum;
}

} // namespace zhike
