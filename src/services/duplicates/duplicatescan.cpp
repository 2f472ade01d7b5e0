#include "services/duplicates/duplicatescan.h"

#include "repositories/customers/verdicts.h"
#include "repositories/lists/searchrecords.h"
#include "services/duplicates/matchkeys.h"
#include "services/duplicates/slips.h"

#include <QElapsedTimer>
#include <QHash>
#include <algorithm>
#include <numeric>

namespace zhike {

namespace {

using Ordinal = std::uint32_t; // of a customer in the order of reading
using OrdinalPair = std::uint64_t; // two numbers, the smaller one in the upper half

constexpr int kCustomersAtATime = 5000;
constexpr size_t kPairsAtATime = 50'000;
/// What more customers share says nothing: a switchboard, a name of a chain.
constexpr size_t kMostSharing = 50;

// Shares of the time that the parts take.
constexpr double kReadingShare = 0.6;
constexpr double kSlipShare = 0.1;

enum KeySeed : size_t { kTaxIdSeed = 1, kMailSeed, kPhoneSeed, kNameSeed, kSortedSeed, kSoundSeed, kPersonSeed };

OrdinalPair pairOf(Ordinal a, Ordinal b)
{
    return OrdinalPair(std::min(a, b)) << 32U | std::max(a, b);
}
Ordinal firstOf(OrdinalPair pair)
{
    return Ordinal(pair >> 32U);
}
Ordinal secondOf(OrdinalPair pair)
{
    return Ordinal(pair);
}

/// A thing that a customer has, by its hash: those that share one are compared.
struct Token {
    std::uint64_t hash;
    Ordinal number;
    friend auto operator<=>(const Token&, const Token&) = default;
};

class DuplicateSearch {
public:
    DuplicateSearch(SqlSession& session, const MatchRules& rules, const ScanProgress& progress)
        : m_session(session), m_rules(rules), m_progress(progress)
    {
    }

    Result<DuplicateScan> run()
    {
        QElapsedTimer clock;
        clock.start();
        ZHIKE_TRY(m_total, countLive(m_session, RecordKind::Customer));
        ZHIKE_CHECK(readCustomers());
        pairTokens();
        ZHIKE_CHECK(pairSlips());
        std::ranges::sort(m_pairs);
        const auto repeated = std::ranges::unique(m_pairs);
        m_pairs.erase(repeated.begin(), repeated.end());
        ZHIKE_CHECK(dropVerdicts());
        sortByCluster();
        ZHIKE_CHECK(compare());
        m_scan.groups = groups();
        m_scan.customers = qint64(m_ids.size());
        m_scan.compared = qint64(m_pairs.size());
        m_scan.milliseconds = double(clock.nsecsElapsed()) / 1e6;
        return std::move(m_scan);
    }

private:
    struct Found {
        Ordinal a;
        Ordinal b;
        Likeness likeness;
    };

    Result<void> tell(double done)
    {
        return !m_progress || m_progress(done) ? Result<void>() : fail(ErrorCode::Cancelled);
    }

    Result<void> readCustomers()
    {
        SearchRecords<CustomerDraft> records(m_session, kMatchedCustomerFields);
        m_ids.reserve(size_t(m_total));
        std::optional<qint64> last = -1;
        while (last) {
            ZHIKE_TRY(
                last, records.after(*last, kCustomersAtATime, [this](const RowKey& key, const CustomerDraft& draft) {
                    add(key.id, matchKeys(draft));
                    return Result<void>();
                }));
            ZHIKE_CHECK(tell(kReadingShare * double(m_ids.size()) / double(std::max<qint64>(1, m_total))));
        }
        return {};
    }

    void add(qint64 id, const MatchKeys& keys)
    {
        const auto number = Ordinal(m_ids.size());
        m_ids.push_back(id);
        const auto token = [&](QStringView text, KeySeed seed) {
            m_tokens.push_back({std::uint64_t(qHash(text, size_t(seed) * 0x9E3779B97F4A7C15ULL)), number});
        };
        if (!keys.taxId.isEmpty()) {
            token(keys.taxId, kTaxIdSeed);
        }
        for (const QString& mail : keys.mails) {
            token(mail, kMailSeed);
        }
        for (const QString& phone : keys.phones) {
            token(phone, kPhoneSeed);
        }
        for (const NameKey& name : keys.names) {
            if (keys.isPerson) { // many persons have one name
                if (!keys.street.isEmpty()) {
                    token(QString(name.core + keys.street), kPersonSeed);
                }
                continue;
            }
            token(name.core, kNameSeed);
            if (name.sorted != name.core) {
                token(name.sorted, kSortedSeed);
            }
            if (!keys.city.isEmpty()) {
                token(QString(name.sound + keys.city), kSoundSeed);
            }
            if (!name.isHan && name.core.size() >= kLongName) {
                m_slips.add(number, name.core);
            }
        }
    }

    void pairTokens()
    {
        std::ranges::sort(m_tokens);
        for (size_t begin = 0; begin < m_tokens.size();) {
            size_t end = begin + 1;
            while (end < m_tokens.size() && m_tokens[end].hash == m_tokens[begin].hash) {
                ++end;
            }
            if (end - begin > kMostSharing) {
                ++m_scan.sharedByMany;
            } else {
                for (size_t i = begin; i < end; ++i) {
                    for (size_t j = i + 1; j < end; ++j) {
                        if (m_tokens[i].number != m_tokens[j].number) {
                            m_pairs.push_back(pairOf(m_tokens[i].number, m_tokens[j].number));
                        }
                    }
                }
            }
            begin = end;
        }
        m_tokens = {};
    }

    Result<void> pairSlips()
    {
        for (int part = 0; part < SlipFinder::kParts; ++part) {
            m_slips.searchPart(part, [this](Ordinal a, Ordinal b) { m_pairs.push_back(pairOf(a, b)); });
            ZHIKE_CHECK(tell(kReadingShare + kSlipShare * (part + 1) / SlipFinder::kParts));
        }
        m_slips = {};
        return {};
    }

    /// Ids were read in their order.
    [[nodiscard]] std::optional<Ordinal> numberOf(qint64 id) const
    {
        const auto found = std::ranges::lower_bound(m_ids, id);
        return found != m_ids.end() && *found == id ? std::optional(Ordinal(found - m_ids.begin())) : std::nullopt;
    }

    Result<void> dropVerdicts()
    {
        ZHIKE_TRY(const QList<CustomerPair> verdicts, notDuplicates(m_session));
        std::vector<OrdinalPair> dropped;
        for (const CustomerPair& verdict : verdicts) {
            const auto a = numberOf(verdict.one.value());
            const auto b = numberOf(verdict.other.value());
            if (a && b) {
                dropped.push_back(pairOf(*a, *b));
            }
        }
        std::ranges::sort(dropped);
        std::erase_if(m_pairs, [&dropped](OrdinalPair pair) { return std::ranges::binary_search(dropped, pair); });
        return {};
    }

    /// Those that are bound to each other over any others come one after the other: then nearly every customer is read
    /// only once more.
    void sortByCluster()
    {
        std::vector<Ordinal> leaders(m_ids.size());
        std::iota(leaders.begin(), leaders.end(), Ordinal(0));
        const auto leaderOf = [&leaders](Ordinal number) {
            while (leaders[number] != number) {
                number = leaders[number] = leaders[leaders[number]];
            }
            return number;
        };
        for (const OrdinalPair pair : m_pairs) {
            const Ordinal a = leaderOf(firstOf(pair));
            const Ordinal b = leaderOf(secondOf(pair));
            leaders[std::max(a, b)] = std::min(a, b);
        }
        for (Ordinal number = 0; number < leaders.size(); ++number) {
            leaders[number] = leaderOf(number);
        }
        std::ranges::sort(
            m_pairs, {}, [&leaders](OrdinalPair pair) { return std::pair(leaders[firstOf(pair)], pair); });
    }

    Result<void> compare()
    {
        for (size_t begin = 0; begin < m_pairs.size(); begin += kPairsAtATime) {
            const size_t end = std::min(m_pairs.size(), begin + kPairsAtATime);
            ZHIKE_CHECK(compareSome(std::span(m_pairs).subspan(begin, end - begin)));
            ZHIKE_CHECK(tell(
                kReadingShare + kSlipShare + (1 - kReadingShare - kSlipShare) * double(end) / double(m_pairs.size())));
        }
        return {};
    }

    Result<void> compareSome(std::span<const OrdinalPair> pairs)
    {
        std::vector<qint64> ids;
        for (const OrdinalPair pair : pairs) {
            ids.push_back(m_ids[firstOf(pair)]);
            ids.push_back(m_ids[secondOf(pair)]);
        }
        std::ranges::sort(ids);
        const auto repeated = std::ranges::unique(ids);
        ids.erase(repeated.begin(), repeated.end());
        QHash<qint64, MatchKeys> keys;
        SearchRecords<CustomerDraft> records(m_session, kMatchedCustomerFields);
        ZHIKE_CHECK(records.byId(ids, [&keys](const RowKey& key, const CustomerDraft& draft) {
            keys.insert(key.id, matchKeys(draft));
            return Result<void>();
        }));
        for (const OrdinalPair pair : pairs) {
            const auto a = keys.constFind(m_ids[firstOf(pair)]);
            const auto b = keys.constFind(m_ids[secondOf(pair)]);
            if (a == keys.cend() || b == keys.cend()) {
                continue; // put into the bin meanwhile
            }
            Likeness found = likeness(*a, *b, m_rules);
            if (found.score >= m_rules.threshold) {
                m_found.push_back({firstOf(pair), secondOf(pair), std::move(found)});
            }
        }
        return {};
    }

    /// Who is bound to whom over any number of others is one group.
    QList<DuplicateGroup> groups()
    {
        QHash<Ordinal, Ordinal> leaders;
        const auto leaderOf = [&leaders](Ordinal number) {
            for (auto up = leaders.constFind(number); up != leaders.cend() && *up != number;
                 up = leaders.constFind(number)) {
                number = *up;
            }
            return number;
        };
        QHash<Ordinal, const Found*> strongest;
        for (const Found& found : m_found) {
            for (const Ordinal number : {found.a, found.b}) {
                const Found*& best = strongest[number];
                if (best == nullptr || best->likeness.score < found.likeness.score) {
                    best = &found;
                }
            }
            const Ordinal a = leaderOf(found.a);
            const Ordinal b = leaderOf(found.b);
            leaders.insert(std::max(a, b), std::min(a, b));
            leaders.insert(std::min(a, b), std::min(a, b));
        }
        QHash<Ordinal, DuplicateGroup> grouped;
        for (auto one = strongest.cbegin(); one != strongest.cend(); ++one) {
            DuplicateGroup& group = grouped[leaderOf(one.key())];
            const Likeness& bond = (*one)->likeness;
            group.members.append({CustomerId(m_ids[one.key()]), bond.score, bond.reasons});
            group.score = std::max(group.score, bond.score);
        }
        QList<DuplicateGroup> sorted(grouped.cbegin(), grouped.cend());
        for (DuplicateGroup& group : sorted) {
            std::ranges::sort(group.members, {}, [](const DuplicateMember& member) { return member.customer.value(); });
        }
        std::ranges::sort(sorted, [](const DuplicateGroup& a, const DuplicateGroup& b) {
            return a.score != b.score ? a.score > b.score : a.members.first().customer < b.members.first().customer;
        });
        return sorted;
    }

    SqlSession& m_session;
    const MatchRules& m_rules;
    const ScanProgress& m_progress;
    DuplicateScan m_scan;
    qint64 m_total = 0;
    std::vector<qint64> m_ids; ///< by number
    std::vector<Token> m_tokens;
    SlipFinder m_slips;
    std::vector<OrdinalPair> m_pairs;
    std::vector<Found> m_found;
};

} // namespace

Result<DuplicateScan> scanDuplicates(SqlSession& session, const MatchRules& rules, const ScanProgress& progress)
{
    return DuplicateSearch(session, rules, progress).run();
}

} // namespace zhike
