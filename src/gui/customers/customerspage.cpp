#include "gui/customers/customerspage.h"

#include "gui/common/button.h"
#include "gui/common/emptystate.h"
#include "gui/common/pagehead.h"
#include "gui/common/recordtable.h"
#include "gui/customers/customerpreview.h"
#include "gui/duplicates/mergedialog.h"
#include "gui/pool/pooldeed.h"
#include "gui/pool/poolpage.h"
#include "gui/quality/qualitypage.h"

#include <QMenu>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {
constexpr int kPreviewWidth = 352;
enum EmptyWay { kImportWay, kNewWay, kSampleWay };
} // namespace

CustomersPage::CustomersPage(Workplace& workplace, QWidget* parent)
    : RecordListPage(workplace, RecordKind::Customer, parent)
{
    m_emptyState = new EmptyState({}, {}, this);
    setEmptyState(m_emptyState);
    connect(m_emptyState, &EmptyState::chosen, this, [this](int way) {
        switch (way) {
        case kImportWay:
            CustomersPage::workplace().write(Form::Import);
            break;
        case kNewWay:
            CustomersPage::workplace().write(Form::NewCustomer);
            break;
        default:
            Q_EMIT CustomersPage::workplace().sampleRequested();
        }
    });
    m_segments = new Button({}, ButtonRole::Standard, this);
    m_segments->setObjectName(u"segmentsButton"_s);
    head().addAction(m_segments);
    connect(m_segments, &QAbstractButton::clicked, this, [this] {
        CustomersPage::workplace().go({Section::Customers, RecordRef{RecordKind::CustomerSegment, 0, 0}});
    });
    m_duplicates = new Button({}, ButtonRole::Standard, this);
    m_duplicates->setObjectName(u"duplicatesButton"_s);
    head().addAction(m_duplicates);
    connect(m_duplicates, &QAbstractButton::clicked, this, [this] {
        CustomersPage::workplace().go({Section::Customers, RecordRef{RecordKind::NotDuplicate, 0, 0}});
    });
    m_quality = new Button({}, ButtonRole::Standard, this);
    m_quality->setObjectName(u"qualityButton"_s);
    head().addAction(m_quality);
    connect(
        m_quality, &QAbstractButton::clicked, this, [this] { CustomersPage::workplace().go(QualityPage::place()); });
    m_pool = new Button({}, ButtonRole::Standard, this);
    m_pool->setObjectName(u"poolButton"_s);
    head().addAction(m_pool);
    connect(m_pool, &QAbstractButton::clicked, this, [this] { CustomersPage::workplace().go(PoolPage::place()); });
    connect(&table(), &RecordTable::contextMenuAboutToShow, this, &CustomersPage::offerMerge);
    connect(&table(), &RecordTable::contextMenuAboutToShow, this, &CustomersPage::offerPool);
    m_preview = new CustomerPreview(workplace, this);
    setSidePanel(m_preview, kPreviewWidth);
    CustomersPage::retranslate();
}

QString CustomersPage::title() const
{
    return tr("Customers");
}

void CustomersPage::recordSelected(const std::optional<RecordRef>& record)
{
    m_preview->show(record ? std::optional(CustomerId(record->id)) : std::nullopt);
}

QStringList CustomersPage::summedFields() const
{
    return {u"value"_s, u"revenue"_s};
}

void CustomersPage::offerMerge(QMenu* menu)
{
    const RowSelection& selected = table().rowSelection();
    if (selected.isAll() || selected.ids().size() < 2 || selected.ids().size() > MergeDialog::kMostCustomers) {
        return;
    }
    QList<CustomerId> customers;
    for (const qint64 id : selected.ids()) {
        customers.append(CustomerId(id));
    }
    std::ranges::sort(customers);
    connect(
        menu->addAction(tr("Merge %Ln customer(s)…", nullptr, int(customers.size()))), &QAction::triggered, this,
        [this, customers] { (new MergeDialog(workplace(), customers, window()))->open(); });
}

void CustomersPage::offerPool(QMenu* menu)
{
    constexpr qint64 kMostInOneStep = 5000;
    if (table().selectedCount() > kMostInOneStep) {
        return;
    }
    QList<CustomerId> customers;
    const RowSelection& selected = table().rowSelection();
    for (int row = 0; selected.isAll() && row < rows().rowCount(); ++row) {
        if (selected.contains(rows().idAt(row))) {
            customers.append(CustomerId(rows().idAt(row)));
        }
    }
    for (const qint64 id : selected.isAll() ? QSet<qint64>() : selected.ids()) {
        customers.append(CustomerId(id));
    }
    offerPoolDeeds(*menu, workplace(), customers, window());
}

void CustomersPage::retranslate()
{
    RecordListPage::retranslate();
    m_segments->setText(tr("Segments"));
    m_duplicates->setText(tr("Duplicates"));
    m_quality->setText(tr("Data to complete"));
    m_pool->setText(tr("Pool"));
    m_emptyState->setTexts(
        tr("No customers yet"),
        tr("The people and companies you deal with belong here, each with what they bought, what they were promised, "
           "what they are worth and what to do next."));
    m_emptyState->setWays(
        {{u"import"_s, tr("Bring in your orders"),
          tr("A CSV or Excel file with who bought what and when. Undo takes it all back."), tr("Import…"), u"Ctrl+I"_s},
         {u"customers"_s, tr("Write down the first one"), tr("A name is enough."), tr("New customer"), u"Ctrl+N"_s},
         {u"sample"_s,
          tr("Look around first"),
          tr("A sample company with 3,000 customers and five years of orders."),
          tr("Open sample"),
          {}}});
}

} // namespace zhike
