#include "repositories/importing/recordlookup.h"
#include "repositories/service/casereads.h"
#include "services/importing/partresolver.h"
#include "services/importing/recordkeys.h"

#include <QCache>
#include <algorithm>
#include <map>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMsOfSecond = 1000;
constexpr int kEntriesAtHand = 20'000;

/// Entries of cases. They are added and never edited, so a row means a new one unless one of its case says the same
/// text at the same moment; then it is there already, whatever else the row says.
class EntryResolver final : public PartResolver<CaseEntryDraft> {
public:
    EntryResolver(const RecordImportPlan& plan, const Author& author, Instant now)
        : PartResolver(plan, author, now), m_entries(kEntriesAtHand)
    {
    }

private:
    Result<void> takeRow(SqlSession& session, RecordRow& row, const NumberSource& numbers) override
    {
        if (!hasAll(row, {u"case", u"at", u"text"})) {
            return {};
        }
        ZHIKE_TRY(const std::optional<FoundRecord> serviceCase, caseOf(session, row, numbers));
        if (!serviceCase) {
            return {};
        }
        CaseEntryDraft draft;
        draft.serviceCase = CaseId(serviceCase->id);
        fillIn(draft, row);
        ZHIKE_TRY(const std::optional<qint64> author, authorOf(session, row, draft, numbers));
        if (!author) {
            return {};
        }
        if (*author != 0) {
            draft.author = UserId(*author);
        }
        if (hasFaults(row, draft) || isTold(row, draft)) {
            return {};
        }
        ZHIKE_TRY(const CaseEntry* known, sameEntry(session, *serviceCase, draft));
        if (known != nullptr) {
            ++(saysTheSame(row, draft, known->details) ? m_sums.unchanged : m_sums.left);
            return {};
        }
        if (m_plan.mode == ImportMode::UpdateOnly) {
            ++m_sums.left;
            return {};
        }
        m_grown.insert({serviceCase->id, CustomerId(serviceCase->customer)});
        return make(CustomerId(serviceCase->customer), std::move(draft), numbers);
    }

    /// By the case's number, by its key in the other system, and by its subject among those of the row's customer.
    Result<std::optional<FoundRecord>> caseOf(SqlSession& session, RecordRow& row, const NumberSource& numbers)
    {
        const QString cell = cellOf(row, u"case")->text;
        const QString text = plainText(m_plan.spellings.value(cell, cell));
        for (const QString& key : {u"number"_s, u"external_key"_s}) {
            ZHIKE_TRY(const QList<FoundRecord> found, recordsWithKey(session, RecordKind::Case, key, text));
            if (found.size() > 1) {
                addFault(row, u"case", RowProblem::AmbiguousRecord);
                return std::optional<FoundRecord>();
            }
            if (!found.isEmpty()) {
                return std::optional(found.first());
            }
        }
        if (cellOf(row, u"customer") != nullptr) {
            ZHIKE_TRY(const auto customer, idOf(session, row, u"customer", std::nullopt, numbers));
            if (!customer) {
                return std::optional<FoundRecord>();
            }
            ZHIKE_TRY(const auto id, idOf(session, row, u"case", CustomerId(*customer), numbers));
            return id ? std::optional(FoundRecord{*customer, *id}) : std::nullopt;
        }
        addFault(row, u"case", RowProblem::NoSuchRecord);
        return std::optional<FoundRecord>();
    }

    /// What came in was written by nobody of ours, whoever the file names.
    Result<std::optional<qint64>>
    authorOf(SqlSession& session, RecordRow& row, const CaseEntryDraft& draft, const NumberSource& numbers)
    {
        Direction way = Direction::Out;
        const RecordCell* direction = cellOf(row, u"direction");
        const bool cameIn = direction != nullptr && fromValue(direction->value, way) && way == Direction::In;
        if (cameIn && draft.visibility == EntryVisibility::Public) {
            return std::optional<qint64>(0);
        }
        return idOf(session, row, u"author", std::nullopt, numbers);
    }

    static KeyHash hashOf(const CaseEntryDraft& draft, qint64 moment)
    {
        return KeyHasher().add(qint64(draft.serviceCase.value())).add(moment).add(plainText(draft.text)).hash();
    }

    /// Did an earlier row tell the same entry? Then this one is done with: equal, or at fault.
    bool isTold(RecordRow& row, const CaseEntryDraft& draft)
    {
        const KeyMap::Place earlier = m_told.place(hashOf(draft, draft.at.msSinceEpoch()));
        KeyHasher hasher;
        hasher.add(qint64(draft.visibility)).add(qint64(draft.channel)).add(qint64(draft.minutes));
        hasher.add(qint64(draft.author ? draft.author->value() : 0)).add(draft.text);
        const auto content = qint64(hasher.hash().low | 1U);
        if (earlier.isNew) {
            earlier.value = content;
            return false;
        }
        if (earlier.value == content) {
            ++m_sums.repeated;
        } else {
            addFault(row, u"text", RowProblem::TwiceInFile);
        }
        return true;
    }

    /// A file that tells moments to the second means the same one known more exactly.
    static bool isSameMoment(Instant told, Instant known)
    {
        const qint64 more = known.msSinceEpoch() - told.msSinceEpoch();
        return more == 0 || (told.msSinceEpoch() % kMsOfSecond == 0 && more > 0 && more < kMsOfSecond);
    }

    /// @return the entry that is there already, or nullptr; good until the next call
    Result<const CaseEntry*> sameEntry(SqlSession& session, const FoundRecord& serviceCase, const CaseEntryDraft& told)
    {
        QList<CaseEntry>* entries = m_entries.object(serviceCase.id);
        if (entries == nullptr) {
            ZHIKE_TRY(
                QList<CaseEntry> read, entriesOf(session, CustomerId(serviceCase.customer), CaseId(serviceCase.id)));
            const auto size = std::min(kEntriesAtHand, int(read.size()) + 1); // more than fit would never be kept
            entries = new QList<CaseEntry>(std::move(read));
            m_entries.insert(serviceCase.id, entries, size);
        }
        const QString text = plainText(told.text);
        const auto found = std::ranges::find_if(*entries, [&](const CaseEntry& each) {
            return isSameMoment(told.at, each.details.at) && plainText(each.details.text) == text;
        });
        return found == entries->end() ? nullptr : &*found;
    }

    static bool saysTheSame(const RecordRow& row, const CaseEntryDraft& told, const CaseEntryDraft& known)
    {
        const auto has = [&row](QStringView key) { return cellOf(row, key) != nullptr; };
        return (!has(u"channel") || told.channel == known.channel)
            && (!has(u"visibility") || told.visibility == known.visibility)
            && (!has(u"minutes") || told.minutes == known.minutes) && (!has(u"author") || told.author == known.author);
    }

    /// A case says itself when it was answered first and how often somebody was in touch. What it does not say, its
    /// entries do.
    Result<void> settle(SqlSession& session, ChangeContext& context) override
    {
        for (const auto& [id, customer] : m_grown) {
            ZHIKE_TRY(const Case read, CaseStore(session).get(customer, CaseId(id)));
            ZHIKE_TRY(const QList<CaseEntry> entries, entriesOf(session, customer, CaseId(id)));
            CaseDraft draft = read.details;
            noteEntries(draft, entries);
            if (draft != read.details) {
                ZHIKE_CHECK(context.update(customer, read.id, read.revision, std::move(draft)));
            }
        }
        m_grown.clear();
        return {};
    }

    static void noteEntries(CaseDraft& serviceCase, const QList<CaseEntry>& entries)
    {
        int contacts = 0;
        std::optional<Instant> answered;
        for (const CaseEntry& entry : entries) { // oldest first
            if (entry.details.visibility == EntryVisibility::Public) {
                ++contacts;
                answered = !answered && entry.details.author ? std::optional(entry.details.at) : answered;
            }
        }
        serviceCase.contactCount = std::max(serviceCase.contactCount, contacts);
        if (!serviceCase.firstRespondedAt && answered) {
            const Instant at = std::max(*answered, serviceCase.openedAt);
            const bool isPossible = !serviceCase.resolvedAt || at <= *serviceCase.resolvedAt;
            serviceCase.firstRespondedAt = isPossible ? std::optional(at) : std::nullopt;
        }
    }

    KeyMap m_told; ///< entries that a row told
    std::map<qint64, CustomerId> m_grown; ///< cases of the rows at hand that get entries
    QCache<qint64, QList<CaseEntry>> m_entries; ///< of cases, as they were before the file
};

} // namespace

std::unique_ptr<RecordResolver> caseEntryResolver(const RecordImportPlan& plan, const Author& author, Instant now)
{
    return std::make_unique<EntryResolver>(plan, author, now);
}

} // namespace zhike
