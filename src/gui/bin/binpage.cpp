#include "gui/bin/binpage.h"

#include "gui/bin/binrows.h"
#include "gui/bin/binwords.h"
#include "gui/bin/purgedialog.h"
#include "gui/common/button.h"
#include "gui/common/countlabel.h"
#include "gui/common/emptystate.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/messages.h"
#include "gui/common/pagehead.h"
#include "gui/common/panel.h"
#include "gui/common/progress.h"
#include "gui/common/recordtable.h"
#include "gui/common/thememanager.h"
#include "gui/lists/manyrecords.h"
#include "repositories/stores.h"
#include "services/jobs/whendone.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {
constexpr int kLookAfterMs = 200;
constexpr int kLookAgainAfterMs = 300;
constexpr std::array kTerms = {30, 90, 180, 365, 0};
} // namespace

BinPage::BinPage(Workplace& workplace, QWidget* parent) : Page(workplace, parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = new PageHead({}, this);
    m_term = new Button({}, ButtonRole::Quiet, this);
    m_term->setObjectName(u"binTerm"_s);
    m_term->setIconName(u"clock"_s);
    m_head->addAction(m_term);
    column->addWidget(m_head);
    m_progress = new ProgressLine(this);
    column->addWidget(m_progress);
    m_views = new QStackedLayout;
    column->addLayout(m_views, 1);
    m_content = new QWidget(this);
    auto* inside = new QVBoxLayout(m_content);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(0);
    inside->addWidget(makeFilters());
    m_rows = new BinRows(workplace, this);
    m_table = new RecordTable(m_content);
    m_table->setObjectName(u"binTable"_s);
    m_table->setSource(m_rows);
    inside->addWidget(m_table, 1);
    inside->addWidget(makeFoot());
    m_views->addWidget(m_content);
    m_empty = new EmptyState({}, {}, this);
    m_empty->setObjectName(u"emptyBin"_s);
    m_views->addWidget(m_empty);
    connectAll();
    retranslate();
}

BinPage::~BinPage()
{
    m_table->disconnect(this); // its rows go before it, and nothing is shown of that
    m_table->setSource(nullptr);
}

QWidget* BinPage::makeFilters()
{
    auto* bar = new FilterRow(this);
    m_words = new QLineEdit(bar);
    m_words->setObjectName(u"binWords"_s);
    m_words->setClearButtonEnabled(true);
    m_words->setFixedWidth(ThemeManager::theme().px(220));
    bar->addChip(m_words);
    m_kind = new QComboBox(bar);
    m_kind->setObjectName(u"binKind"_s);
    bar->addChip(m_kind);
    m_person = new QComboBox(bar);
    m_person->setObjectName(u"binPerson"_s);
    bar->addChip(m_person);
    m_count = new CountLabel(bar);
    bar->addRight(m_count);
    return bar;
}

QWidget* BinPage::makeFoot()
{
    const Theme& theme = ThemeManager::theme();
    auto* foot = new Panel(Surface::Base, Qt::TopEdge, this);
    foot->setFixedHeight(theme.px(52));
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(theme.px(16), 0, theme.px(16), 0);
    row->setSpacing(theme.px(8));
    m_selected = new Label({}, FontRole::Small, Ink::Text2, foot);
    m_selected->setObjectName(u"binSelected"_s);
    m_purge = new Button({}, ButtonRole::Danger, foot);
    m_purge->setObjectName(u"purgeChosen"_s);
    m_restore = new Button({}, ButtonRole::Primary, foot);
    m_restore->setObjectName(u"restoreChosen"_s);
    m_restore->setIconName(u"undo"_s);
    m_restore->setKeysText(u"Enter"_s);
    row->addWidget(m_selected, 1);
    row->addWidget(m_purge);
    row->addWidget(m_restore);
    return foot;
}

void BinPage::connectAll()
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(kLookAfterMs);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(kLookAgainAfterMs);
    connect(&m_typing, &QTimer::timeout, this, &BinPage::ask);
    connect(&m_refresh, &QTimer::timeout, m_rows, &BinRows::refresh);
    connect(m_words, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
    connect(m_words, &QLineEdit::returnPressed, this, [this] {
        ask();
        m_table->setFocus(Qt::OtherFocusReason);
    });
    connect(m_kind, &QComboBox::currentIndexChanged, this, &BinPage::ask);
    connect(m_person, &QComboBox::currentIndexChanged, this, &BinPage::ask);
    connect(m_rows, &BinRows::counting, m_progress, &ProgressLine::start);
    connect(m_rows, &BinRows::counting, m_count, &CountLabel::setCounting);
    connect(m_rows, &BinRows::counted, this, &BinPage::counted);
    connect(m_rows, &BinRows::loaded, this, &BinPage::showDeeds);
    connect(m_rows, &BinRows::failed, this, [this](const Error& error) {
        m_progress->finish();
        BinPage::workplace().complain(error);
    });
    connect(m_table, &RecordTable::rowSelectionChanged, this, &BinPage::showDeeds);
    connect(m_table, &RecordTable::currentRecordChanged, this, &BinPage::showDeeds);
    connect(m_table, &RecordTable::opened, this, &BinPage::restoreChosen);
    connect(m_restore, &QAbstractButton::clicked, this, &BinPage::restoreChosen);
    connect(m_purge, &QAbstractButton::clicked, this, &BinPage::purgeChosen);
    connect(m_term, &QAbstractButton::clicked, this, &BinPage::chooseTerm);
    connect(&company(), &Company::changed, this, [this] {
        if (!m_isRunning && isVisible()) {
            m_refresh.start();
        }
    });
}

QString BinPage::title() const
{
    return tr("Bin");
}

void BinPage::arrive(const Place&)
{
    loadPeople();
    ask();
    m_table->setFocus(Qt::OtherFocusReason);
}

void BinPage::focusFilter()
{
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

void BinPage::loadPeople()
{
    whenDone(
        company().read([](SqlSession& session) { return UserStore(session).all(); }), this,
        [this](const Result<QList<User>>& users) {
            if (!users) {
                return; // then the list is not narrowed by person
            }
            const QSignalBlocker quiet(m_person);
            const QVariant chosen = m_person->currentData();
            while (m_person->count() > 1) {
                m_person->removeItem(1);
            }
            for (const User& user : *users) {
                m_person->addItem(user.details.name, QVariant(qlonglong(user.id.value())));
            }
            m_person->setCurrentIndex(std::max(0, m_person->findData(chosen)));
        });
}

void BinPage::ask()
{
    m_typing.stop();
    m_isAsked = true;
    BinQuery query;
    query.text = m_words->text().trimmed();
    if (m_kind->currentIndex() > 0) {
        query.kind = RecordKind(m_kind->currentData().toInt());
    }
    if (m_person->currentIndex() > 0) {
        query.person = UserId(m_person->currentData().toLongLong());
    }
    m_rows->ask(query);
}

void BinPage::counted(qint64 found, qint64 total, double elapsedMs)
{
    m_progress->finish();
    m_count->setCount(
        found, m_rows->query() == BinQuery() ? std::nullopt : std::optional(total), qint64(qRound64(elapsedMs)));
    m_term->setText(WordsOfBin::term(m_rows->days()));
    m_views->setCurrentWidget(total == 0 ? static_cast<QWidget*>(m_empty) : m_content);
    if (found > 0 && m_table->currentRow() < 0) {
        m_table->goToRow(0);
    }
    showDeeds();
}

void BinPage::showDeeds()
{
    const qint64 count = m_table->selectedCount();
    m_restore->setEnabled(count > 0 && !m_isRunning);
    m_purge->setEnabled(count > 0 && !m_isRunning);
    m_purge->setVisible(mayDo(company().author().role, ChangeAction::PurgeRecords));
    m_term->setEnabled(mayDo(company().author().role, ChangeAction::EditSettings));
    const BinEntry* entry = count == 1 ? m_rows->entryAt(m_table->currentRow()) : nullptr;
    m_selected->setText(entry != nullptr ? WordsOfBin::name(*entry) : tr("%Ln selected", nullptr, int(count)));
}

QString BinPage::nameOfOne(const QList<RecordRef>& records) const
{
    const BinEntry* entry = records.size() == 1 ? m_rows->entryAt(m_table->currentRow()) : nullptr;
    return entry != nullptr && entry->record == records.first() ? entry->name : QString();
}

void BinPage::restoreChosen()
{
    QList<RecordRef> records = m_rows->chosen(m_table->rowSelection());
    if (records.isEmpty() || m_isRunning) {
        return;
    }
    auto* many = new ManyRecords(
        workplace(), records, kMostRestoredAtOnce,
        [name = nameOfOne(records)](QList<RecordRef> some) { return restoreFromBin(std::move(some), name); }, this);
    run(many, tr("Taking records out of the bin"), false);
}

void BinPage::purgeChosen()
{
    const QList<RecordRef> records = m_rows->chosen(m_table->rowSelection());
    if (records.isEmpty() || m_isRunning) {
        return;
    }
    const QString name = nameOfOne(records);
    auto* dialog = new PurgeDialog(records.size(), name, window());
    connect(dialog, &PurgeDialog::confirmed, this, [this, records, name] {
        auto* many = new ManyRecords(
            workplace(), records, kMostPurgedAtOnce,
            [name](QList<RecordRef> some) { return purgeFromBin(std::move(some), name); }, this);
        run(many, tr("Deleting for good"), true);
    });
    dialog->open();
}

void BinPage::run(ManyRecords* many, const QString& work, bool isPurge)
{
    m_isRunning = true;
    showDeeds();
    connect(many, &ManyRecords::finished, this, [this, isPurge](const ManyOutcome& outcome) {
        finished(outcome, isPurge);
    });
    many->start(work);
}

void BinPage::finished(const ManyOutcome& outcome, bool isPurge)
{
    m_isRunning = false;
    m_rows->refresh();
    const auto count = int(outcome.done);
    if (outcome.error && outcome.error->code == ErrorCode::StateNotAllowed) {
        workplace().toast(tr("It stays: other records cannot do without it."));
    } else if (outcome.error) {
        workplace().complain(*outcome.error);
    } else if (isPurge) {
        workplace().toast(tr("%Ln record(s) deleted for good.", nullptr, count));
    } else if (outcome.steps > 1) {
        workplace().toast(
            tr("%Ln record(s) restored, in %1 steps.", "%1: a number", count)
                .arg(LanguageManager::formats().number(outcome.steps)),
            Workplace::Offer::Undo);
    } else if (count > 0) {
        workplace().toast(tr("%Ln record(s) restored.", nullptr, count), Workplace::Offer::Undo);
    }
    showDeeds();
}

void BinPage::chooseTerm()
{
    auto* menu = new QMenu(m_term);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const int days : kTerms) {
        QAction* action = menu->addAction(WordsOfBin::term(days));
        action->setCheckable(true);
        action->setChecked(days == m_rows->days());
        connect(action, &QAction::triggered, this, [this, days] {
            whenDone(company().apply(setBinDays(days)), this, [this](const Result<ChangeReceipt>& receipt) {
                if (receipt) {
                    m_rows->refresh();
                } else {
                    workplace().complain(receipt.error());
                }
            });
        });
    }
    menu->popup(m_term->mapToGlobal(QPoint(0, m_term->height())));
}

void BinPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_rows->retranslate();
        retranslate();
        showDeeds();
    }
    Page::changeEvent(event);
}

void BinPage::retranslate()
{
    m_head->setTitle(title());
    m_words->setPlaceholderText(tr("Look in the bin"));
    m_words->setAccessibleName(tr("Look in the bin"));
    m_term->setText(WordsOfBin::term(m_rows->days()));
    m_term->setToolTip(tr("What lies here longer leaves for good while nobody works."));
    m_restore->setText(tr("Restore"));
    m_purge->setText(tr("Delete for good…"));
    m_empty->setTexts(
        tr("The bin is empty"),
        tr("What is deleted comes here first, with who deleted it and when, and can be taken out again with everything "
           "that belongs to it."));
    const QSignalBlocker quietKind(m_kind);
    const QSignalBlocker quietPerson(m_person);
    const int kind = std::max(0, m_kind->currentIndex());
    m_kind->clear();
    m_kind->setAccessibleName(tr("Kind"));
    m_kind->addItem(tr("All kinds"));
    for (auto one = kBinKinds.rbegin(); one != kBinKinds.rend(); ++one) {
        m_kind->addItem(WordsOfBin::kind(*one), int(*one));
    }
    m_kind->setCurrentIndex(kind);
    m_person->setAccessibleName(tr("Deleted by"));
    if (m_person->count() == 0) {
        m_person->addItem({});
    }
    m_person->setItemText(0, tr("Deleted by anybody"));
}

} // namespace zhike
