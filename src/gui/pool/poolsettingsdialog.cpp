#include "gui/pool/poolsettingsdialog.h"

#include "gui/common/button.h"
#include "gui/common/fieldrow.h"
#include "gui/common/label.h"
#include "gui/common/messages.h"
#include "gui/common/thememanager.h"
#include "services/jobs/whendone.h"
#include "services/people/userchanges.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostLimit = 1'000'000;
constexpr int kMostWait = 366;
constexpr int kLikeEverybody = -1;

QSpinBox* limitBox(int most, const QString& none, const QString& name)
{
    auto* box = new QSpinBox;
    box->setRange(0, most);
    box->setSpecialValueText(none);
    box->setObjectName(name);
    return box;
}

struct PoolSettingsBook {
    PoolSettings settings;
    QList<User> people;
};

} // namespace

PoolSettingsDialog::PoolSettingsDialog(Workplace& workplace, QWidget* parent)
    : SheetDialog(tr("Limits of the public pool"), parent), m_workplace(workplace),
      m_mayEdit(mayDo(workplace.company().author().role, ChangeAction::EditSettings))
{
    setObjectName(u"poolSettingsDialog"_s);
    m_words = addWords(
        m_mayEdit ? tr("They hold when somebody claims; nobody loses a customer by them.")
                  : tr("These limits are for managers and administrators to change."));
    addLimits(content());
    addMasks(content());
    auto* cancel = new Button(tr("Cancel"));
    cancel->setAutoDefault(false);
    m_save = new Button(tr("Save"), ButtonRole::Primary);
    m_save->setObjectName(u"savePoolSettings"_s);
    m_save->setDefault(true);
    m_save->setEnabled(false);
    addButtons({cancel, m_save});
    setFixedWidth(ThemeManager::theme().px(560));
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_save, &QAbstractButton::clicked, this, &PoolSettingsDialog::save);
    load();
}

void PoolSettingsDialog::addLimits(QVBoxLayout& column)
{
    m_day = limitBox(kMostLimit, tr("no limit"), u"claimsADay"_s);
    m_held = limitBox(kMostLimit, tr("no limit"), u"mostHeld"_s);
    m_wait = limitBox(kMostWait, tr("not at all"), u"waitDays"_s);
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(new FieldRow(tr("Claims a day"), m_day));
    row->addWidget(new FieldRow(tr("Customers held in all"), m_held));
    row->addWidget(new FieldRow(tr("Previous owner waits, days"), m_wait));
    column.addLayout(row);
    m_team = new QCheckBox(tr("The previous owner's team waits too"));
    m_team->setObjectName(u"waitsTeam"_s);
    column.addWidget(m_team);
    column.addWidget(new Label(tr("Customers held in all, of single persons"), FontRole::Body, Ink::Text2));
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFixedHeight(ThemeManager::theme().px(132));
    auto* inside = new QWidget;
    m_people = new QVBoxLayout(inside);
    m_people->setContentsMargins(0, 0, 0, 0);
    m_people->setSpacing(4);
    scroll->setWidget(inside);
    column.addWidget(scroll);
}

void PoolSettingsDialog::addMasks(QVBoxLayout& column)
{
    m_contacts = new QCheckBox(tr("Phones and mails are masked in the pool until a customer is claimed"));
    m_contacts->setObjectName(u"masksContacts"_s);
    column.addWidget(m_contacts);
    m_colleagues = new QCheckBox(tr("Who writes down a colleague's customer reads only that it exists"));
    m_colleagues->setObjectName(u"masksColleagues"_s);
    column.addWidget(m_colleagues);
    m_owner = new QCheckBox(tr("and whose it is"));
    m_owner->setObjectName(u"namesOwner"_s);
    auto* indented = new QHBoxLayout;
    indented->addSpacing(24);
    indented->addWidget(m_owner);
    column.addLayout(indented);
    connect(m_colleagues, &QCheckBox::toggled, m_owner, &QWidget::setEnabled);
}

void PoolSettingsDialog::load()
{
    whenDone(
        m_workplace.company().read([](SqlSession& session) -> Result<PoolSettingsBook> {
            ZHIKE_TRY(PoolSettings settings, poolSettings(session));
            ZHIKE_TRY(QList<User> people, users(session));
            return PoolSettingsBook{std::move(settings), std::move(people)};
        }),
        this, [this](const Result<PoolSettingsBook>& book) {
            if (book) {
                show(book->settings, book->people);
                m_save->setEnabled(m_mayEdit);
            } else {
                m_words->setText(messageFor(book.error()));
            }
        });
}

void PoolSettingsDialog::show(const PoolSettings& settings, const QList<User>& people)
{
    m_day->setValue(settings.claimsADay);
    m_held->setValue(settings.mostHeld);
    m_wait->setValue(settings.waitDays);
    m_team->setChecked(settings.waitsTeam);
    m_contacts->setChecked(settings.masksContacts);
    m_colleagues->setChecked(settings.masksColleagues);
    m_owner->setChecked(settings.namesOwner);
    m_owner->setEnabled(settings.masksColleagues);
    for (const User& user : people) {
        if (!user.details.isActive) {
            continue;
        }
        auto* line = new QHBoxLayout;
        auto* box = limitBox(kMostLimit, tr("as everybody"), u"heldBy%1"_s.arg(user.id.value()));
        box->setMinimum(kLikeEverybody);
        box->setValue(settings.mostHeldBy.value(user.id.value(), kLikeEverybody));
        box->setAccessibleName(user.details.name);
        box->setFixedWidth(ThemeManager::theme().px(152));
        line->addWidget(new Label(user.details.name), 1);
        line->addWidget(box);
        m_people->addLayout(line);
        m_exceptions.insert(user.id.value(), box);
    }
    m_people->addStretch(1);
}

void PoolSettingsDialog::save()
{
    PoolSettings settings;
    settings.claimsADay = m_day->value();
    settings.mostHeld = m_held->value();
    settings.waitDays = m_wait->value();
    settings.waitsTeam = m_team->isChecked();
    settings.masksContacts = m_contacts->isChecked();
    settings.masksColleagues = m_colleagues->isChecked();
    settings.namesOwner = m_owner->isChecked();
    for (auto exception = m_exceptions.cbegin(); exception != m_exceptions.cend(); ++exception) {
        if (exception.value()->value() != kLikeEverybody) {
            settings.mostHeldBy.insert(exception.key(), exception.value()->value());
        }
    }
    whenDone(
        m_workplace.company().apply(setPoolSettings(settings)), this, [this](const Result<ChangeReceipt>& receipt) {
            if (receipt) {
                m_workplace.toast(tr("Saved."));
                accept();
            } else {
                m_words->setText(messageFor(receipt.error()));
            }
        });
}

} // namespace zhike
