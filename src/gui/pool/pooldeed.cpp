#include "gui/pool/pooldeed.h"

#include "gui/common/button.h"
#include "gui/common/fieldrow.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/messages.h"
#include "gui/common/recordwords.h"
#include "gui/common/thememanager.h"
#include "gui/forms/dayedit.h"
#include "services/jobs/whendone.h"
#include "services/people/userchanges.h"
#include "services/pool/pooling.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kUsualProtection = 90;
constexpr int kLongestReason = 300;

QString deedTitle(PoolDeed deed)
{
    switch (deed) {
    case PoolDeed::Return:
        return PoolDeedDialog::tr("Return to the pool");
    case PoolDeed::HandOver:
        return PoolDeedDialog::tr("Hand over");
    case PoolDeed::Protect:
        return PoolDeedDialog::tr("Protect from the pool");
    }
    return {};
}

QString deedButton(PoolDeed deed)
{
    switch (deed) {
    case PoolDeed::Return:
        return PoolDeedDialog::tr("Return");
    case PoolDeed::HandOver:
        return PoolDeedDialog::tr("Hand over");
    case PoolDeed::Protect:
        return PoolDeedDialog::tr("Protect");
    }
    return {};
}

} // namespace

PoolDeedDialog::PoolDeedDialog(
    Workplace& workplace, PoolDeed deed, QList<CustomerId> customers, const QString& name, QWidget* parent)
    : SheetDialog(deedTitle(deed), parent), m_workplace(workplace), m_deed(deed), m_customers(std::move(customers)),
      m_name(name)
{
    setObjectName(u"poolDeed"_s);
    addWords(m_name.isEmpty() ? tr("%Ln customer(s)", nullptr, int(m_customers.size())) : m_name);
    addFields(content());
    m_problem = addProblem();
    m_problem->setObjectName(u"deedProblem"_s);
    auto* cancel = new Button(tr("Cancel"));
    cancel->setAutoDefault(false);
    m_do = new Button(deedButton(deed), ButtonRole::Primary);
    m_do->setObjectName(u"doDeed"_s);
    m_do->setDefault(true);
    addButtons({cancel, m_do});
    setFixedWidth(ThemeManager::theme().px(460));
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_do, &QAbstractButton::clicked, this, &PoolDeedDialog::accept);
    (m_person != nullptr ? static_cast<QWidget*>(m_person) : m_reason)->setFocus();
}

void PoolDeedDialog::addFields(QVBoxLayout& column)
{
    if (m_deed == PoolDeed::HandOver) {
        m_person = new QComboBox;
        m_person->setObjectName(u"deedPerson"_s);
        column.addWidget(new FieldRow(tr("To"), m_person));
        fillPeople();
    }
    if (m_deed == PoolDeed::Protect) {
        m_until = new DayEdit;
        m_until->setObjectName(u"deedUntil"_s);
        m_until->setDay(today().plus(kUsualProtection));
        m_untilRow = new FieldRow(tr("Until"), m_until);
        m_untilRow->setHint(tr("No rule returns the customer up to and with this day. Empty: the protection ends."));
        column.addWidget(m_untilRow);
    }
    m_reason = new QLineEdit;
    m_reason->setObjectName(u"deedReason"_s);
    m_reason->setMaxLength(kLongestReason);
    m_reasonRow = new FieldRow(m_deed == PoolDeed::HandOver ? tr("Note") : tr("Reason"), m_reason);
    column.addWidget(m_reasonRow);
}

void PoolDeedDialog::fillPeople()
{
    whenDone(m_workplace.company().read(users), this, [this](const Result<QList<User>>& everyone) {
        if (!everyone) {
            m_problem->setText(messageFor(everyone.error()));
            m_problem->show();
            return;
        }
        for (const User& user : *everyone) {
            if (user.details.isActive) {
                m_person->addItem(user.details.name, qint64(user.id.value()));
            }
        }
    });
}

std::optional<Change> PoolDeedDialog::change()
{
    const QString reason = m_reason->text().trimmed();
    const bool needsReason = m_deed == PoolDeed::Return || (m_deed == PoolDeed::Protect && m_until->day());
    m_reasonRow->setError(
        needsReason && reason.isEmpty() ? tr("Say why: it is read by whoever takes over.") : QString());
    if (needsReason && reason.isEmpty()) {
        m_reason->setFocus();
        return std::nullopt;
    }
    switch (m_deed) {
    case PoolDeed::Return:
        return returnToPool(m_customers, reason, m_name);
    case PoolDeed::HandOver:
        return m_person->currentIndex() < 0
            ? std::nullopt
            : std::optional(handOver(m_customers, UserId(m_person->currentData().toLongLong()), reason, m_name));
    case PoolDeed::Protect:
        break;
    }
    return protectCustomers(m_customers, m_until->day(), reason, m_name);
}

QString PoolDeedDialog::doneWords() const
{
    const int n = int(m_customers.size());
    switch (m_deed) {
    case PoolDeed::Return:
        return tr("%Ln customer(s) returned to the pool.", nullptr, n);
    case PoolDeed::HandOver:
        return tr("%Ln customer(s) handed over.", nullptr, n);
    case PoolDeed::Protect:
        break;
    }
    return tr("Saved.");
}

void PoolDeedDialog::accept()
{
    const auto deed = change();
    if (!deed) {
        return;
    }
    m_do->setEnabled(false);
    whenDone(m_workplace.company().apply(*deed), this, [this](const Result<ChangeReceipt>& receipt) {
        m_do->setEnabled(true);
        if (receipt) {
            m_workplace.toast(doneWords(), Workplace::Offer::Undo);
            QDialog::accept();
            return;
        }
        m_problem->setText(
            receipt.error().code == ErrorCode::NotAllowed ? tr("These are not your customers. A manager can do this.")
                                                          : messageFor(receipt.error()));
        m_problem->show();
    });
}

void offerPoolDeeds(QMenu& menu, Workplace& workplace, const QList<CustomerId>& customers, QWidget* window)
{
    const Role role = workplace.company().author().role;
    if (customers.isEmpty() || !mayDo(role, ChangeAction::ReturnCustomers)) {
        return;
    }
    menu.addSeparator();
    const auto offer = [&](PoolDeed deed, const QString& words, const QString& name) {
        QAction* action = menu.addAction(words);
        action->setObjectName(name);
        QObject::connect(action, &QAction::triggered, window, [&workplace, deed, customers, window] {
            (new PoolDeedDialog(workplace, deed, customers, {}, window))->open();
        });
    };
    offer(PoolDeed::Return, PoolDeedDialog::tr("Return to the pool…"), u"returnToPool"_s);
    offer(PoolDeed::HandOver, PoolDeedDialog::tr("Hand over to…"), u"handOver"_s);
    if (mayDo(role, ChangeAction::ProtectCustomers)) {
        offer(PoolDeed::Protect, PoolDeedDialog::tr("Protect from the pool…"), u"protect"_s);
    }
}

} // namespace zhike
