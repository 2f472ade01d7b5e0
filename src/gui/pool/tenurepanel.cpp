#include "gui/pool/tenurepanel.h"

#include "gui/common/button.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/recordwords.h"
#include "gui/common/sectionhead.h"
#include "gui/pool/pooldeed.h"
#include "gui/pool/poolwords.h"
#include "services/jobs/whendone.h"

#include <QEvent>
#include <QMenu>
#include <QVBoxLayout>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kShownTimes = 4;
}

TenurePanel::TenurePanel(Workplace& workplace, CustomerId customer, QWidget* parent)
    : QWidget(parent), m_workplace(workplace), m_customer(customer)
{
    setObjectName(u"tenures"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(2);
    m_head = new SectionHead(tr("Who looks after them"));
    m_deeds = &m_head->addLink(tr("Pool…"));
    m_deeds->setObjectName(u"poolDeeds"_s);
    column->addWidget(m_head);
    m_lines = new QVBoxLayout;
    m_lines->setSpacing(2);
    column->addLayout(m_lines);
    connect(m_deeds, &QAbstractButton::clicked, this, &TenurePanel::openDeeds);
    connect(&m_workplace.company(), &Company::changed, this, [this](const ChangeReceipt& receipt) {
        if (receipt.touches(RecordRef{RecordKind::Customer, m_customer.value(), m_customer.value()})) {
            load();
        }
    });
}

void TenurePanel::load()
{
    whenDone(
        m_workplace.company().read([id = m_customer](SqlSession& session) -> Result<Told> {
            ZHIKE_TRY(const auto customer, CustomerStore(session).findAnywhere(id, id));
            ZHIKE_TRY(QList<HeldTime> times, heldTimesOf(session, id));
            return Told{std::move(times), customer ? customer->details : CustomerDraft()};
        }),
        this, [this](const Result<Told>& told) {
            if (told) {
                m_told = *told;
                fill();
            }
        });
}

void TenurePanel::fill()
{
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto add = [this](const QString& words, Ink ink, const QString& name) {
        auto* line = new Label(words, FontRole::Body, ink);
        line->setWordWrap(true);
        line->setObjectName(name);
        m_lines->addWidget(line);
    };
    const CustomerDraft& customer = m_told->customer;
    const Formats& formats = LanguageManager::formats();
    if (customer.poolSince) {
        const auto since = Day::from(customer.poolSince->local().date());
        add(tr("In the pool since %1: %2", "%1: a day, %2: a reason")
                .arg(since ? formats.day(*since, today()) : QString(), customer.poolReason),
            Ink::Warn, u"inPool"_s);
    } else if (!customer.owner) {
        add(tr("Nobody."), Ink::Text2, u"nobody"_s);
    }
    if (customer.protectedUntil && *customer.protectedUntil >= today()) {
        add(tr("Protected until %1: %2", "%1: a day, %2: a reason")
                .arg(formats.day(*customer.protectedUntil, today()), customer.protectionReason),
            Ink::Text2, u"protected"_s);
    }
    for (qsizetype i = 0; i < std::min(kShownTimes, m_told->times.size()); ++i) {
        const HeldTime& time = m_told->times[i];
        QStringList parts{time.holder, PoolWords::span(time)};
        if (const QString end = PoolWords::end(time); !end.isEmpty()) {
            parts.append(end);
        }
        add(parts.join(u" · "_s), time.until ? Ink::Text2 : Ink::Text, u"heldTime"_s);
    }
    if (m_told->times.size() > kShownTimes) {
        add(tr("and %Ln earlier", nullptr, int(m_told->times.size() - kShownTimes)), Ink::Text2, u"earlierTimes"_s);
    }
}

void TenurePanel::openDeeds()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_told && m_told->customer.poolSince
        && mayDo(m_workplace.company().author().role, ChangeAction::ClaimCustomers)) {
        connect(menu->addAction(tr("Claim")), &QAction::triggered, this, &TenurePanel::claim);
    }
    offerPoolDeeds(*menu, m_workplace, {m_customer}, window());
    menu->popup(m_deeds->mapToGlobal(QPoint(0, m_deeds->height())));
}

void TenurePanel::claim()
{
    const QString name = m_told ? m_told->customer.name : QString();
    whenDone(
        m_workplace.company().apply(claimCustomers({m_customer}, name)), this,
        [this, name](const Result<ChangeReceipt>& receipt) {
            m_workplace.toast(
                receipt ? tr("%1 is yours now.", "%1: a customer").arg(name) : PoolWords::refusal(receipt.error()),
                receipt ? Workplace::Offer::Undo : Workplace::Offer::Nothing);
        });
}

void TenurePanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_head->setTitle(tr("Who looks after them"));
        m_deeds->setText(tr("Pool…"));
        if (m_told) {
            fill();
        }
    }
    QWidget::changeEvent(event);
}

} // namespace zhike
