#include "services/duplicates/similar.h"

#include "repositories/customers/customerreads.h"
#include "repositories/lists/searchrecords.h"
#include "services/duplicates/matchkeys.h"
#include "storage/searchindex.h"
#include "text/searchquery.h"
#include "text/sortkey.h"

#include <QSet>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSimilarCandidates = 30; ///< of each question, newest first
constexpr int kSimilarNeighbours = 8;
constexpr qsizetype kShortestTypedName = 3;
constexpr qsizetype kShortestTypedNameHan = 2;

/// Reasons that are worth a line while somebody types; that one name is a part of the other is true of every name that
/// is half typed.
bool isWorthALine(MatchReason reason)
{
    return reason != MatchReason::Contained && reason < MatchReason::SameStreet;
}

template <class Draft> constexpr std::span<const char* const> matchedFields()
{
    if constexpr (std::same_as<Draft, CustomerDraft>) {
        return kMatchedCustomerFields;
    } else {
        return kMatchedContactFields;
    }
}

template <class Draft> class Similar {
public:
    Similar(SqlSession& session, const Draft& typed, qint64 self)
        : m_session(session), m_records(session, matchedFields<Draft>()), m_typed(typed), m_keys(matchKeys(typed))
    {
        m_seen.insert(self);
    }

    Result<QList<SimilarRecord>> best(int limit)
    {
        for (const NameKey& name : m_keys.names) {
            ZHIKE_CHECK(lookForName(name));
        }
        for (const QString& phone : m_keys.phones) {
            ZHIKE_CHECK(lookFor(phone));
        }
        for (const QString& mail : m_keys.mails) {
            ZHIKE_CHECK(lookFor(mail));
        }
        if (!m_keys.taxId.isEmpty()) {
            ZHIKE_CHECK(lookFor(m_keys.taxId));
        }
        std::ranges::stable_sort(m_found, std::ranges::greater(), &SimilarRecord::score);
        return m_found.mid(0, limit);
    }

private:
    Result<void> lookForName(const NameKey& name)
    {
        if (name.core.size() < (name.isHan ? kShortestTypedNameHan : kShortestTypedName)) {
            return {};
        }
        ZHIKE_TRY(const std::vector<qint64> near, m_records.namesFrom(sortKey(m_typed.name), kSimilarNeighbours));
        ZHIKE_CHECK(compare(near));
        ZHIKE_CHECK(lookFor(name.core));
        if (name.isHan) {
            return lookFor(name.sound);
        }
        if (name.core.size() < kLongName) {
            return {};
        }
        // a slip of one letter leaves two of three parts as they are
        const qsizetype third = name.core.size() / 3;
        const std::array parts{name.core.first(third), name.core.sliced(third, third), name.core.sliced(2 * third)};
        ZHIKE_CHECK(lookFor(parts[0] + u' ' + parts[1]));
        ZHIKE_CHECK(lookFor(parts[0] + u' ' + parts[2]));
        return lookFor(parts[1] + u' ' + parts[2]);
    }

    Result<void> lookFor(const QString& text)
    {
        const SearchQuery query(text);
        if (query.isEmpty()) {
            return {};
        }
        for (const TokenQuery& stage : query.stages()) {
            ZHIKE_TRY(
                const QList<SearchCandidate> candidates,
                searchCandidates(m_session, Catalogue<Draft>::kKind, stage, kSimilarCandidates));
            std::vector<qint64> ids;
            for (const SearchCandidate& candidate : candidates) {
                ids.push_back(candidate.id);
            }
            ZHIKE_CHECK(compare(std::move(ids)));
        }
        return {};
    }

    Result<void> compare(std::vector<qint64> ids)
    {
        std::erase_if(ids, [this](qint64 id) { return m_seen.contains(id); });
        QSet<qint64> handed; // portions are filled up with repetitions
        for (const qint64 id : ids) {
            m_seen.insert(id);
        }
        return m_records.byId(ids, [&](const RowKey& key, const Draft& draft) {
            Likeness found = likeness(m_keys, matchKeys(draft));
            const auto first = std::ranges::find_if(found.reasons, isWorthALine);
            if (first != found.reasons.end() && !handed.contains(key.id)) {
                const qint64 customer = Catalogue<Draft>::kKind == RecordKind::Customer ? key.id : key.customer;
                m_found.append(
                    {{Catalogue<Draft>::kKind, customer, key.id}, draft.name, {}, found.score, found.reasons});
            }
            handed.insert(key.id);
            return Result<void>();
        });
    }

    SqlSession& m_session;
    SearchRecords<Draft> m_records;
    const Draft& m_typed;
    MatchKeys m_keys;
    QSet<qint64> m_seen;
    QList<SimilarRecord> m_found;
};

} // namespace

Result<QList<SimilarRecord>>
similarCustomers(SqlSession& session, const CustomerDraft& typed, std::optional<CustomerId> self, int limit)
{
    return Similar<CustomerDraft>(session, typed, self ? self->value() : 0).best(limit);
}

Result<QList<SimilarRecord>>
similarContacts(SqlSession& session, const ContactDraft& typed, std::optional<ContactId> self, int limit)
{
    ZHIKE_TRY(QList<SimilarRecord> found, Similar<ContactDraft>(session, typed, self ? self->value() : 0).best(limit));
    std::vector<qint64> customers;
    for (const SimilarRecord& contact : found) {
        customers.push_back(contact.record.customer);
    }
    ZHIKE_TRY(const auto names, customerNames(session, customers));
    for (SimilarRecord& contact : found) {
        contact.whose = names.value(contact.record.customer);
    }
    return found;
}

} // namespace zhike
