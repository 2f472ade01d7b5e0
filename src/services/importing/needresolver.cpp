#include "services/importing/partresolver.h"
#include "services/importing/recordkeys.h"

#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

/// Finds a need by its customer, kind and text, and by its day where the row says one: the same complaint may come
/// again.
class NeedResolver final : public PartResolver<NeedDraft> {
public:
    NeedResolver(const RecordImportPlan& plan, const Author& author, Instant now) : PartResolver(plan, author, now) { }

private:
    Result<void> takeRow(SqlSession& session, RecordRow& row, const NumberSource& numbers) override
    {
        ZHIKE_TRY(const std::optional<CustomerId> customer, customerOf(session, row, numbers));
        if (!customer || !hasAll(row, {u"text"})) {
            return {};
        }
        ZHIKE_TRY(const std::optional<qint64> serviceCase, idOf(session, row, u"case", customer, numbers));
        if (!serviceCase) {
            return {};
        }
        NeedDraft told;
        fill(told, nullptr, row, *serviceCase);
        if (hasFaults(row, told) || isTold(row, *customer, told)) {
            return {};
        }
        ZHIKE_TRY(const std::optional<Need> known, sameNeed(session, row, *customer, told));
        return known ? change(row, *known, *serviceCase) : create(row, *customer, std::move(told), numbers);
    }

    Result<std::optional<CustomerId>> customerOf(SqlSession& session, RecordRow& row, const NumberSource& numbers)
    {
        if (cellOf(row, u"customer") == nullptr) {
            ZHIKE_TRY(const RecordLinks::Answer nobodys, m_links.findDefaultCustomer(session, numbers));
            if (nobodys.state != RecordLinks::State::Found) {
                addFault(row, u"customer", RowProblem::MissingCustomer);
                return std::optional<CustomerId>();
            }
            return std::optional(CustomerId(nobodys.id));
        }
        CustomerDraft hints;
        hints.kind = m_plan.newCustomers;
        m_links.setHints(std::move(hints), {});
        ZHIKE_TRY(const std::optional<qint64> id, idOf(session, row, u"customer", std::nullopt, numbers));
        return id ? std::optional(CustomerId(*id)) : std::nullopt;
    }

    void fill(NeedDraft& draft, const NeedDraft* before, const RecordRow& row, qint64 serviceCase) const
    {
        fillIn(draft, row);
        if (serviceCase != 0) {
            draft.serviceCase = CaseId(serviceCase);
        }
        const Day today = Day::from(m_now.local().date()).value_or(Day(0));
        if (before == nullptr && cellOf(row, u"since_day") == nullptr) {
            draft.since = draft.until ? std::min(today, *draft.until) : today;
        }
        if (draft.until && before == nullptr && cellOf(row, u"state") == nullptr) {
            draft.state = NeedState::Met; // what is over and nobody says otherwise
        }
        if (draft.state == NeedState::Open && cellOf(row, u"until_day") == nullptr) {
            draft.until.reset();
        }
    }

    /// Did an earlier row tell the same need? Then this one is done with: equal, or at fault.
    bool isTold(RecordRow& row, CustomerId customer, const NeedDraft& draft)
    {
        const KeyHash hash = KeyHasher()
                                 .add(qint64(customer.value()))
                                 .add(qint64(draft.kind))
                                 .add(plainText(draft.text))
                                 .add(qint64(draft.since.sinceEpoch()))
                                 .hash();
        KeyHasher hasher;
        for (const RecordCell& cell : row.cells) {
            hasher.add(qint64(cell.field)).add(cell.text);
        }
        const auto content = qint64(hasher.hash().low | 1U);
        const KeyMap::Place earlier = m_told.place(hash);
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

    /// Without a day in the row the one that is not settled counts, else the newest.
    Result<std::optional<Need>>
    sameNeed(SqlSession& session, const RecordRow& row, CustomerId customer, const NeedDraft& told)
    {
        ZHIKE_TRY(QList<Need> needs, NeedStore(session).ofCustomer(customer));
        const bool saysDay = cellOf(row, u"since_day") != nullptr;
        const bool saysKind = cellOf(row, u"kind") != nullptr;
        needs.removeIf([&](const Need& each) {
            return plainText(each.details.text) != plainText(told.text) || (saysKind && each.details.kind != told.kind)
                || (saysDay && each.details.since != told.since);
        });
        std::ranges::stable_sort(needs, std::ranges::greater(), [](const Need& each) {
            return std::pair(each.details.state == NeedState::Open, each.details.since);
        });
        return needs.isEmpty() ? std::optional<Need>() : std::optional(needs.first());
    }

    Result<void> change(RecordRow& row, const Need& known, qint64 serviceCase)
    {
        Need changed = known;
        fill(changed.details, &known.details, row, serviceCase);
        if (changed.details == known.details || m_plan.mode == ImportMode::CreateOnly) {
            ++(changed.details == known.details ? m_sums.unchanged : m_sums.left);
        } else if (!hasFaults(row, changed.details)) {
            for (const QString& key : differenceOf(known.details, changed.details).to.keys()) {
                ++m_sums.changedFields[key];
            }
            m_updated.push_back(std::move(changed));
            ++m_sums.updated;
        }
        return {};
    }

    Result<void> create(RecordRow& /*row*/, CustomerId customer, NeedDraft draft, const NumberSource& numbers)
    {
        if (m_plan.mode == ImportMode::UpdateOnly) {
            ++m_sums.left;
            return {};
        }
        return make(customer, std::move(draft), numbers);
    }

    KeyMap m_told;
};

} // namespace

std::unique_ptr<RecordResolver> needResolver(const RecordImportPlan& plan, const Author& author, Instant now)
{
    return std::make_unique<NeedResolver>(plan, author, now);
}

} // namespace zhike
