#include "services/duplicates/lookup.h"

#include "repositories/customers/customerreads.h"
#include "services/pool/poolsettings.h"

#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

/// More than are shown: some may be left out.
constexpr int kMoreThanShown = 8;

bool isWhole(MatchReason reason)
{
    return reason == MatchReason::SameTaxId || reason == MatchReason::SameMail || reason == MatchReason::SameName
        || reason == MatchReason::SamePhone;
}

bool readsEverything(const Author& author)
{
    return author.role == Role::Manager || author.role == Role::Administrator;
}

/// @return nothing where not even the existence is told
std::optional<SimilarRecord> maskedRecord(const SimilarRecord& found, const QString& heldBy)
{
    SimilarRecord masked;
    masked.record.kind = found.record.kind;
    masked.score = found.score;
    masked.isMasked = true;
    masked.heldBy = heldBy;
    std::ranges::copy_if(found.reasons, std::back_inserter(masked.reasons), isWhole);
    return masked.reasons.isEmpty() ? std::nullopt : std::optional(masked);
}

Result<QList<SimilarRecord>>
asReadBy(SqlSession& session, const Author& author, const PoolSettings& settings, QList<SimilarRecord> found, int limit)
{
    if (!settings.masksColleagues || readsEverything(author)) {
        return found.mid(0, limit);
    }
    ZHIKE_TRY(const auto users, userNames(session));
    QList<SimilarRecord> read;
    for (const SimilarRecord& record : std::as_const(found)) {
        const CustomerId id(record.record.customer);
        ZHIKE_TRY(const auto customer, CustomerStore(session).find(id, id));
        const auto owner = customer ? customer->details.owner : std::nullopt;
        if (!owner || *owner == author.user) {
            read.append(record);
            continue;
        }
        const QString heldBy = settings.namesOwner ? users.value(owner->value()) : QString();
        if (const auto masked = maskedRecord(record, heldBy)) {
            read.append(*masked);
        }
    }
    return read.mid(0, limit);
}

} // namespace

Result<QList<SimilarRecord>> lookUpCustomers(
    SqlSession& session, const Author& author, const CustomerDraft& typed, std::optional<CustomerId> self, int limit)
{
    ZHIKE_TRY(const PoolSettings settings, poolSettings(session));
    ZHIKE_TRY(QList<SimilarRecord> found, similarCustomers(session, typed, self, limit + kMoreThanShown));
    return asReadBy(session, author, settings, std::move(found), limit);
}

Result<QList<SimilarRecord>> lookUpContacts(
    SqlSession& session, const Author& author, const ContactDraft& typed, std::optional<ContactId> self, int limit)
{
    ZHIKE_TRY(const PoolSettings settings, poolSettings(session));
    ZHIKE_TRY(QList<SimilarRecord> found, similarContacts(session, typed, self, limit + kMoreThanShown));
    return asReadBy(session, author, settings, std::move(found), limit);
}

} // namespace zhike
