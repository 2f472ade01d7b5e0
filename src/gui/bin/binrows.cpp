#include "gui/bin/binrows.h"

#include "gui/bin/binwords.h"
#include "gui/common/recordwords.h"
#include "services/jobs/clock.h"
#include "services/jobs/whendone.h"

#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

enum BinColumn {
    kNameColumn,
    kKindColumn,
    kCustomerColumn,
    kPartsColumn,
    kHowColumn,
    kWhoColumn,
    kWhenColumn,
    kLeavesColumn
};

/// Numbers of records begin anew with each kind.
qint64 rowIdOf(const RecordRef& record)
{
    return (qint64(record.kind) << 56) ^ record.id;
}

} // namespace

BinRows::BinRows(Workplace& workplace, QObject* parent) : RowSource(parent), m_workplace(workplace)
{
    makeColumns();
}

void BinRows::makeColumns()
{
    m_columns
        = {{u"name"_s, tr("What"), CellKind::TwoPart, 240},
           {u"kind"_s, tr("Kind"), CellKind::Text, 120},
           {u"customer"_s, tr("Customer"), CellKind::Text, 170},
           {u"parts"_s, tr("Comes along"), CellKind::QuietText, 100},
           {u"how"_s, tr("By which step"), CellKind::QuietText, 190},
           {u"who"_s, tr("Deleted by"), CellKind::Text, 100},
           {u"when"_s, tr("Deleted"), CellKind::InstantCell, 128},
           {u"leaves"_s, tr("Leaves for good"), CellKind::QuietText, 110}};
    m_columns[kNameColumn].stretches = true;
    for (Column& column : m_columns) {
        column.sortable = false;
    }
}

void BinRows::retranslate()
{
    makeColumns();
    Q_EMIT columnsChanged();
    Q_EMIT loaded(0, rowCount() - 1);
}

void BinRows::ask(const BinQuery& query)
{
    struct Answer {
        BinList list;
        int days = kUsualBinDays;
    };
    using Shared = std::shared_ptr<Answer>; // a million rows are not copied
    m_query = query;
    const quint64 generation = ++m_generation;
    Q_EMIT counting();
    whenDone(
        m_workplace.company().executor().analyse(
            QuestionKey{u"bin"_s},
            [query](SqlSession& session) -> Result<Shared> {
                auto answer = std::make_shared<Answer>();
                ZHIKE_TRY(answer->list, binList(session, query));
                ZHIKE_TRY(answer->days, binDays(session));
                return answer;
            }),
        this, [this, generation](const Result<Shared>& answer) {
            if (generation != m_generation) {
                return;
            }
            if (!answer) {
                if (answer.error().code != ErrorCode::Cancelled) {
                    Q_EMIT failed(answer.error());
                }
                return;
            }
            m_rows = std::move((*answer)->list.rows);
            m_days = (*answer)->days;
            m_pages.clear();
            m_reading.clear();
            ++m_order;
            Q_EMIT changed();
            Q_EMIT counted(qint64(m_rows.size()), (*answer)->list.total, (*answer)->list.elapsedMs);
        });
}

QList<RecordRef> BinRows::chosen(const RowSelection& selection) const
{
    QList<RecordRef> records;
    records.reserve(selection.count(qint64(m_rows.size())));
    for (const BinRow& row : m_rows) {
        if (selection.contains(rowIdOf(row.record))) {
            records.append(row.record);
        }
    }
    return records;
}

qint64 BinRows::idAt(int row) const
{
    return rowIdOf(m_rows[size_t(row)].record);
}

const BinEntry* BinRows::entryAt(int row) const
{
    if (row < 0 || row >= rowCount()) {
        return nullptr;
    }
    const LoadedPage* page = m_pages.object(row / kRowsPerPage);
    if (page == nullptr) {
        return nullptr;
    }
    const auto found = page->constFind(m_rows[size_t(row)].record);
    return found == page->constEnd() ? nullptr : &*found;
}

const Row* BinRows::at(int row)
{
    if (const BinEntry* entry = entryAt(row)) {
        m_row = rowOf(*entry);
        return &m_row;
    }
    const int page = row / kRowsPerPage;
    if (!m_pages.contains(page)) {
        askPage(page);
    }
    return nullptr;
}

void BinRows::askPage(int page)
{
    if (m_reading.contains(page)) {
        return;
    }
    m_reading.insert(page);
    const size_t first = size_t(page) * kRowsPerPage;
    const auto begin = m_rows.begin() + std::ptrdiff_t(first);
    std::vector<BinRow> rows(begin, begin + std::ptrdiff_t(std::min<size_t>(kRowsPerPage, m_rows.size() - first)));
    whenDone(
        m_workplace.company().read([rows = std::move(rows)](SqlSession& session) { return binPage(session, rows); }),
        this, [this, page, order = m_order](const Result<QList<BinEntry>>& entries) {
            if (order != m_order) {
                return;
            }
            m_reading.remove(page);
            if (!entries) {
                Q_EMIT failed(entries.error());
                return;
            }
            auto loadedPage = std::make_unique<LoadedPage>();
            for (const BinEntry& entry : *entries) {
                loadedPage->insert(entry.record, entry);
            }
            m_pages.insert(page, loadedPage.release());
            Q_EMIT loaded(page * kRowsPerPage, std::min(rowCount(), (page + 1) * kRowsPerPage) - 1);
        });
}

Row BinRows::rowOf(const BinEntry& entry) const
{
    std::vector<CellValue> cells(m_columns.size());
    cells[kNameColumn] = TextPair{WordsOfBin::name(entry), entry.more};
    cells[kKindColumn] = WordsOfBin::kind(entry.record.kind);
    cells[kCustomerColumn]
        = entry.isCustomerInBin ? tr("%1 (in the bin)", "%1: a customer").arg(entry.customer) : entry.customer;
    cells[kPartsColumn] = WordsOfBin::parts(entry);
    cells[kHowColumn] = entry.how ? textOf(*entry.how) : QString();
    cells[kWhoColumn] = entry.who;
    cells[kWhenColumn] = entry.deletedAt;
    cells[kLeavesColumn] = WordsOfBin::leaving(entry.deletedAt, m_days, instantNow());
    return {rowIdOf(entry.record), std::move(cells), RowTone::Normal};
}

} // namespace zhike
