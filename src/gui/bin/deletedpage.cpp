#include "gui/bin/deletedpage.h"

#include "gui/bin/binwords.h"
#include "gui/common/emptystate.h"
#include "gui/common/languagemanager.h"
#include "gui/common/pagehead.h"
#include "services/jobs/clock.h"
#include "services/jobs/whendone.h"

#include <QEvent>
#include <QVBoxLayout>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {
enum DeletedWay { kRestoreWay, kBinWay };
} // namespace

DeletedPage::DeletedPage(Workplace& workplace, BinEntry entry, int days, QWidget* parent)
    : Page(workplace, parent), m_entry(std::move(entry)), m_days(days)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_words = new EmptyState({}, {}, this);
    m_words->setObjectName(u"deletedRecord"_s);
    column->addWidget(m_words);
    connect(m_words, &EmptyState::chosen, this, [this](int way) {
        if (way == kRestoreWay) {
            takeOut();
        } else {
            DeletedPage::workplace().go({Section::Bin});
        }
    });
    connect(&company(), &Company::changed, this, [this](const ChangeReceipt& receipt) {
        const bool isBack = receipt.touched.contains(m_entry.record);
        if (isBack) { // restored in the bin, or by undo
            Q_EMIT restored(m_entry.record);
        }
    });
    retranslate();
}

QString DeletedPage::title() const
{
    return WordsOfBin::name(m_entry);
}

void DeletedPage::arrive(const Place&)
{
    setFocus(Qt::OtherFocusReason);
}

void DeletedPage::takeOut()
{
    whenDone(
        company().apply(restoreFromBin({m_entry.record}, m_entry.name)), this,
        [this](const Result<ChangeReceipt>& receipt) {
            if (receipt) {
                workplace().toast(
                    tr("“%1” is back.", "%1: a record").arg(WordsOfBin::name(m_entry)), Workplace::Offer::Undo);
            } else {
                workplace().complain(receipt.error());
            }
        });
}

void DeletedPage::retranslate()
{
    const QString when = LanguageManager::formats().exactInstant(m_entry.deletedAt);
    const QString said = m_entry.who.isEmpty()
        ? tr("It was deleted on %1.", "%1: day and time").arg(when)
        : tr("%1 deleted it on %2.", "%1: a person, %2: day and time").arg(m_entry.who, when);
    const QString stays = m_days == 0 ? tr("It stays in the bin until somebody empties it.")
                                      : tr("It leaves the bin for good %1.", "%1: in 12 days")
                                            .arg(WordsOfBin::leaving(m_entry.deletedAt, m_days, instantNow()));
    m_words->setTexts(
        tr("%1 “%2” is in the bin", "%1: customer, order..., %2: its name")
            .arg(WordsOfBin::kind(m_entry.record.kind), m_entry.name),
        said + u' ' + stays);
    m_words->setWays(
        {{u"undo"_s,
          tr("Take it out again"),
          tr("With everything that belongs to it, as it was. Undo puts it back."),
          tr("Restore"),
          {}},
         {u"trash"_s,
          tr("See what else is there"),
          tr("Everything that was deleted, by whom and when."),
          tr("Open the bin"),
          {}}});
}

void DeletedPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    Page::changeEvent(event);
}

} // namespace zhike
