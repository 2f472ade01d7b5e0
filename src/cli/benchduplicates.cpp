#include "cli/benchrun.h"
#include "services/customers/customermerge.h"
#include "services/duplicates/duplicatescan.h"
#include "services/duplicates/similar.h"

namespace zhike::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr double kScanMs = 60'000;
constexpr double kHintMs = 20;
constexpr double kMergeMs = 50;
constexpr int kScans = 3;
constexpr int kTypedCustomers = 60;
constexpr int kMerges = 20;
constexpr int kNamed = 2;

} // namespace

Result<void> BenchRun::measureHints()
{
    std::vector<CustomerDraft> typed;
    for (int i = 0; i < kTypedCustomers; ++i) {
        const CustomerId id = someCustomer();
        ZHIKE_TRY(const Customer customer, CustomerStore(*m_reader).get(id, id));
        const CustomerDraft& whole = customer.details;
        for (qsizetype letters = 2; letters <= whole.name.size(); ++letters) {
            CustomerDraft draft;
            draft.kind = whole.kind;
            draft.name = whole.name.first(letters);
            typed.push_back(std::move(draft));
        }
        if (!whole.phones.isEmpty()) {
            CustomerDraft draft;
            draft.phones = whole.phones;
            typed.push_back(std::move(draft));
        }
    }
    ZHIKE_TRY(
        [[maybe_unused]] const BenchLine line,
        m_table.time(
            u"a customer that is there already, a key"_s, kHintMs, int(typed.size()), [&](int i) -> Result<void> {
                ZHIKE_TRY(
                    [[maybe_unused]] const auto found,
                    similarCustomers(*m_reader, typed[size_t(i)], std::nullopt, kNamed));
                return {};
            }));
    return {};
}

Result<void> BenchRun::measureMerges(const DuplicateScan& scan)
{
    const int times = int(std::min<qsizetype>(kMerges, scan.groups.size()));
    std::vector<ChangeId> merged;
    ZHIKE_TRY(
        [[maybe_unused]] const BenchLine merging,
        m_table.time(u"two customers merged"_s, kMergeMs, times, [&](int i) -> Result<void> {
            const QList<DuplicateMember>& members = scan.groups[i].members;
            ZHIKE_TRY(const Customer kept, CustomerStore(*m_writer).get(members[0].customer, members[0].customer));
            ZHIKE_TRY(const Customer other, CustomerStore(*m_writer).get(members[1].customer, members[1].customer));
            ZHIKE_TRY(
                const ChangeReceipt receipt,
                runChange(
                    *m_writer, mergeCustomers({{kept.id, kept.revision}, {{other.id, other.revision}}, kept.details}),
                    m_author, m_now, m_base));
            merged.push_back(receipt.id);
            return {};
        }));
    ZHIKE_TRY(
        [[maybe_unused]] const BenchLine undoing,
        m_table.time(u"  and its undo"_s, kMergeMs, times, [&](int i) -> Result<void> {
            ZHIKE_TRY(
                [[maybe_unused]] const ChangeReceipt undone,
                undoChange(*m_writer, merged[size_t(i)], ChangeAction::Undo, m_author, m_now, m_base));
            return {};
        }));
    return m_writer->whenIdle();
}

Result<void> BenchRun::duplicates()
{
    DuplicateScan scan;
    ZHIKE_TRY(
        [[maybe_unused]] const BenchLine line,
        m_table.time(u"duplicates among all customers"_s, kScanMs, kScans, [&](int) -> Result<void> {
            ZHIKE_TRY(scan, scanDuplicates(*m_analytics));
            return {};
        }));
    m_table.note(u"  groups found"_s, u"groups"_s, double(scan.groups.size()));
    m_table.note(u"  pairs compared"_s, u"pairs"_s, double(scan.compared));
    ZHIKE_CHECK(measureHints());
    return measureMerges(scan);
}

} // namespace zhike::cli
