#include "gui/pool/poolpage.h"

#include "domain/customers/pool.h"
#include "gui/common/button.h"
#include "gui/common/countlabel.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/pagehead.h"
#include "gui/common/progress.h"
#include "gui/common/recordtable.h"
#include "gui/common/thememanager.h"
#include "gui/pool/poolrulesdialog.h"
#include "gui/pool/poolsettingsdialog.h"
#include "gui/pool/poolwords.h"
#include "services/jobs/clock.h"
#include "services/jobs/whendone.h"
#include "services/pool/poolsettings.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPoolAskMs = 200;
constexpr int kPersonWidth = 112;

/// What one looks at before claiming, from left to right.
const QStringList& poolColumns()
{
    static const QStringList kColumns{
        u"name"_s,       u"segment"_s, u"value"_s,  u"p_alive"_s,           u"last_day"_s,
        u"pool_since"_s, u"city"_s,    u"phones"_s, u"previous_owner_id"_s, u"pool_reason"_s};
    return kColumns;
}

} // namespace

class PoolPage::PoolRows : public ListRows {
public:
    PoolRows(Workplace& workplace, QObject* parent) : ListRows(workplace, RecordKind::Customer, parent) { }

    void setMasks(bool masks) { m_masks = masks; }
    [[nodiscard]] bool isEditable(int, int) const override { return false; }
    [[nodiscard]] const Row* at(int row) override
    {
        const Row* read = ListRows::at(row);
        if (read == nullptr || !m_masks) {
            return read;
        }
        m_masked = *read;
        for (size_t i = 0; i < m_masked.cells.size(); ++i) {
            const QString& key = columns()[i].key;
            if (auto* text = std::get_if<QString>(&m_masked.cells[i])) {
                *text = key == u"phones" ? maskedPhone(*text) : key == u"mails" ? maskedMail(*text) : *text;
            }
        }
        return &m_masked;
    }

private:
    bool m_masks = true; ///< until the setting is known
    Row m_masked;
};

PoolPage::PoolPage(Workplace& workplace, QWidget* parent) : Page(workplace, parent)
{
    m_rows = new PoolRows(workplace, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    addHead(*column);
    addTable(*column);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kPoolAskMs);
    connect(&m_soon, &QTimer::timeout, this, &PoolPage::ask);
    connect(m_quick, &QLineEdit::textChanged, this, [this] { m_soon.start(); });
    connect(&company(), &Company::changed, this, [this] {
        if (isVisible()) {
            m_soon.start();
        }
    });
    connect(m_rows, &ListRows::counting, m_progress, &ProgressLine::start);
    connect(m_rows, &ListRows::failed, this, [this](const Error& error) {
        m_progress->finish();
        PoolPage::workplace().complain(error);
    });
    connect(m_rows, &ListRows::counted, this, [this](qint64 total, double elapsedMs) {
        m_progress->finish();
        m_count->setCount(total, std::nullopt, qint64(qRound64(elapsedMs)));
        if (total > 0 && m_table->currentRow() < 0) {
            m_table->goToRow(0);
        }
        sayEmpty(total == 0 && m_quick->text().trimmed().isEmpty());
        m_claim->setEnabled(total > 0 && mayDo(company().author().role, ChangeAction::ClaimCustomers));
    });
    retranslate();
}

Place PoolPage::place()
{
    return {Section::Customers, RecordRef{RecordKind::Tenure, 0, 0}};
}

void PoolPage::addHead(QVBoxLayout& column)
{
    m_head = new PageHead({}, this);
    m_rules = new Button;
    m_rules->setObjectName(u"poolRules"_s);
    m_limits = new Button;
    m_limits->setObjectName(u"poolLimits"_s);
    m_claim = new Button({}, ButtonRole::Primary);
    m_claim->setObjectName(u"claim"_s);
    m_claim->setEnabled(false);
    for (Button* button : {m_rules, m_limits, m_claim}) {
        m_head->addAction(button);
    }
    column.addWidget(m_head);
    m_progress = new ProgressLine(this);
    column.addWidget(m_progress);
    connect(m_claim, &QAbstractButton::clicked, this, &PoolPage::claimSelected);
    connect(m_rules, &QAbstractButton::clicked, this, [this] { (new PoolRulesDialog(workplace(), window()))->open(); });
    connect(
        m_limits, &QAbstractButton::clicked, this, [this] { (new PoolSettingsDialog(workplace(), window()))->open(); });
}

void PoolPage::addTable(QVBoxLayout& column)
{
    auto* row = new FilterRow(this);
    m_quick = new QLineEdit(row);
    m_quick->setObjectName(u"poolFilter"_s);
    m_quick->setClearButtonEnabled(true);
    m_quick->setFixedWidth(ThemeManager::theme().px(220));
    row->addChip(m_quick);
    m_allowance = new Label({}, FontRole::Body, Ink::Text2, row);
    m_allowance->setObjectName(u"claimAllowance"_s);
    row->addChip(m_allowance);
    m_count = new CountLabel(row);
    row->addRight(m_count);
    column.addWidget(row);
    m_said = new Label({}, FontRole::Body, Ink::Danger, this);
    m_said->setObjectName(u"claimSaid"_s);
    m_said->setWordWrap(true);
    m_said->setContentsMargins(16, 6, 16, 6);
    m_said->hide();
    column.addWidget(m_said);
    m_table = new RecordTable(this);
    m_table->setSource(m_rows);
    TableLayout layout = m_table->tableLayout();
    for (TableLayout::Item& item : layout.columns) {
        item.shown = poolColumns().contains(item.column);
        item.width = item.column == u"previous_owner_id" ? kPersonWidth : item.width;
    }
    std::ranges::stable_sort(layout.columns, {}, [](const TableLayout::Item& item) {
        const qsizetype place = poolColumns().indexOf(item.column);
        return place < 0 ? poolColumns().size() : place;
    });
    m_table->applyLayout(layout);
    column.addWidget(m_table, 1);
    connect(m_table, &RecordTable::opened, this, [this](qint64 id) {
        workplace().open({RecordKind::Customer, id, id});
    });
    connect(m_table, &RecordTable::contextMenuAboutToShow, this, [this](QMenu* menu) {
        connect(menu->addAction(tr("Claim")), &QAction::triggered, this, &PoolPage::claimSelected);
    });
}

QString PoolPage::title() const
{
    return tr("Public pool");
}

void PoolPage::arrive(const Place&)
{
    say({}, false);
    ask();
}

void PoolPage::focusFilter()
{
    m_quick->setFocus();
    m_quick->selectAll();
}

void PoolPage::ask()
{
    ListQuery query = m_rows->query();
    query.quickText = m_quick->text().trimmed();
    query.filter = Filter::where(u"pool_since"_s, FilterOperator::IsNotEmpty);
    m_rows->ask(query);
    loadLimits();
}

void PoolPage::loadLimits()
{
    struct Limits {
        PoolSettings settings;
        ClaimAllowance allowance;
    };
    whenDone(
        company().read([user = company().author().user, now = instantNow()](SqlSession& session) -> Result<Limits> {
            ZHIKE_TRY(PoolSettings settings, poolSettings(session));
            ZHIKE_TRY(const ClaimAllowance allowance, claimAllowance(session, user, now));
            return Limits{std::move(settings), allowance};
        }),
        this, [this](const Result<Limits>& limits) {
            if (limits) {
                m_rows->setMasks(limits->settings.masksContacts);
                m_allowance->setText(PoolWords::allowance(limits->allowance));
                m_table->viewport()->update();
            }
        });
}

void PoolPage::claimSelected()
{
    QList<CustomerId> customers;
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        if (m_table->isRowSelected(row)) {
            customers.append(CustomerId(m_rows->idAt(row)));
        }
    }
    if (customers.isEmpty()) {
        return;
    }
    say({}, false);
    m_claim->setEnabled(false);
    whenDone(
        company().apply(claimCustomers(customers, {})), this,
        [this, count = int(customers.size())](const Result<ChangeReceipt>& receipt) {
            m_claim->setEnabled(true);
            if (!receipt) {
                say(PoolWords::refusal(receipt.error()), true);
                ask(); // somebody may have been faster
                return;
            }
            m_table->leaveSelection();
            workplace().toast(tr("%Ln customer(s) are yours now.", nullptr, count), Workplace::Offer::Undo);
        });
}

void PoolPage::say(const QString& words, bool isRefusal)
{
    m_said->setText(words);
    m_said->setInk(isRefusal ? Ink::Danger : Ink::Text2);
    m_said->setVisible(!words.isEmpty());
}

/// What belongs here, as long as nothing does.
void PoolPage::sayEmpty(bool isEmpty)
{
    if (isEmpty) {
        say(tr("The pool is empty. Customers come here when they are returned, by hand or by a rule."), false);
    } else if (m_saysEmpty) {
        say({}, false);
    }
    m_saysEmpty = isEmpty;
}

void PoolPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_rows->retranslate();
        retranslate();
        loadLimits();
    }
    Page::changeEvent(event);
}

void PoolPage::retranslate()
{
    m_head->setTitle(title());
    m_claim->setText(tr("Claim"));
    m_rules->setText(tr("Rules…"));
    m_limits->setText(tr("Limits…"));
    m_quick->setPlaceholderText(tr("Filter"));
    m_quick->setAccessibleName(tr("Filter the pool"));
}

} // namespace zhike
