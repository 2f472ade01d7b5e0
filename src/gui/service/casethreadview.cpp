#include "gui/service/casethreadview.h"

#include "gui/common/button.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/panel.h"
#include "services/jobs/whendone.h"

#include <QEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

QString entryName(CaseEntryId entry)
{
    return u"entry %1"_s.arg(entry.value());
}

void clearTexts(QVBoxLayout& column)
{
    while (QLayoutItem* item = column.takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

CaseThreadView::CaseThreadView(Workplace& workplace, QWidget* parent) : QScrollArea(parent), m_workplace(workplace)
{
    setObjectName(u"caseEntries"_s);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    auto* content = new zhike::Panel(Surface::Base);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    m_earlier = new Button({}, ButtonRole::Quiet);
    m_earlier->setObjectName(u"earlierEntries"_s);
    m_later = new Button({}, ButtonRole::Quiet);
    m_later->setObjectName(u"laterEntries"_s);
    m_texts = new QVBoxLayout;
    column->addWidget(m_earlier, 0, Qt::AlignHCenter);
    column->addLayout(m_texts);
    column->addWidget(m_later, 0, Qt::AlignHCenter);
    column->addStretch(1);
    setWidget(content);
    connect(m_earlier, &QAbstractButton::clicked, this, &CaseThreadView::askEarlier);
    connect(m_later, &QAbstractButton::clicked, this, &CaseThreadView::askLater);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int maximum) { keepPlace(maximum); });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (!m_isPlacing) {
            m_fromBottom = verticalScrollBar()->maximum() - value;
        }
    });
    fill();
}

void CaseThreadView::show(const CaseOverview& overview)
{
    ++m_generation;
    m_case = overview.serviceCase;
    m_asker = overview.contactName.isEmpty() ? overview.customer.details.name : overview.contactName;
    m_thread = overview.thread;
    m_anchor = Anchor::Bottom;
    m_fromBottom = 0;
    fill();
}

void CaseThreadView::ask(const Read& read, const std::function<void(const CaseThread&)>& take)
{
    const quint64 generation = ++m_generation;
    whenDone(
        m_workplace.company().read([read, customer = m_case.customer, id = m_case.id](SqlSession& session) {
            return read(session, customer, id);
        }),
        this, [this, generation, take](const Result<CaseThread>& thread) {
            if (generation != m_generation) {
                return;
            }
            if (!thread) {
                m_workplace.complain(thread.error());
                return;
            }
            take(*thread);
            fill();
        });
}

void CaseThreadView::askEarlier()
{
    const auto read = [place = m_thread.entries.first().place()](SqlSession& session, CustomerId customer, CaseId id) {
        return earlierInThread(session, customer, id, place);
    };
    ask(read, [this](const CaseThread& earlier) {
        m_anchor = Anchor::Bottom;
        m_thread.entries = earlier.entries + m_thread.entries;
        m_thread.hasEarlier = earlier.hasEarlier;
    });
}

void CaseThreadView::askLater()
{
    const auto read = [place = m_thread.entries.last().place()](SqlSession& session, CustomerId customer, CaseId id) {
        return laterInThread(session, customer, id, place);
    };
    ask(read, [this](const CaseThread& later) {
        m_anchor = Anchor::Top;
        m_thread.entries += later.entries;
        m_thread.hasLater = later.hasLater;
    });
}

void CaseThreadView::showEntry(CaseEntryId entry)
{
    if (findChild<Label*>(entryName(entry)) != nullptr) {
        scrollTo(entry);
        return;
    }
    const auto read = [entry](SqlSession& session, CustomerId customer, CaseId id) {
        return threadAround(session, customer, id, entry);
    };
    ask(read, [this, entry](const CaseThread& around) {
        m_anchor = Anchor::Top;
        m_thread = around;
        QTimer::singleShot(0, this, [this, entry] { scrollTo(entry); }); // once it has its place
    });
}

void CaseThreadView::scrollTo(CaseEntryId entry)
{
    if (auto* words = findChild<Label*>(entryName(entry))) {
        widget()->layout()->activate();
        ensureWidgetVisible(words);
    }
}

void CaseThreadView::keepPlace(int maximum)
{
    if (m_anchor == Anchor::Bottom) {
        const QScopedValueRollback placing(m_isPlacing, true);
        verticalScrollBar()->setValue(maximum - m_fromBottom);
    }
}

void CaseThreadView::fill()
{
    const QScopedValueRollback placing(m_isPlacing, true);
    m_earlier->setText(tr("Earlier entries"));
    m_later->setText(tr("Later entries"));
    m_earlier->setVisible(m_thread.hasEarlier);
    m_later->setVisible(m_thread.hasLater);
    clearTexts(*m_texts);
    const QString& description = m_case.details.description;
    const bool isFirstEntry = !m_thread.entries.isEmpty() && m_thread.entries.first().entry.details.text == description;
    if (!description.isEmpty() && !isFirstEntry && !m_thread.hasEarlier) {
        addText(m_asker, m_case.details.openedAt, description, false);
    }
    for (const CaseThread::Entry& told : m_thread.entries) {
        const CaseEntryDraft& entry = told.entry.details;
        const bool isInternal = entry.visibility == EntryVisibility::Internal;
        addText(
            told.authorName.isEmpty() ? tr("Customer")
                : isInternal          ? tr("%1, internal", "%1: a person").arg(told.authorName)
                                      : told.authorName,
            entry.at, entry.text, isInternal, entryName(told.entry.id));
    }
}

void CaseThreadView::addText(const QString& who, Instant at, const QString& text, bool isQuiet, const QString& name)
{
    auto* head
        = new Label(u"%1 · %2"_s.arg(who, LanguageManager::formats().exactInstant(at)), FontRole::Small, Ink::Text2);
    auto* words = new Label(text, FontRole::Body, isQuiet ? Ink::Text2 : Ink::Text);
    words->setObjectName(name);
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_texts->addWidget(head);
    m_texts->addWidget(words);
    m_texts->addWidget(new Hairline);
}

void CaseThreadView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        fill();
    }
    QScrollArea::changeEvent(event);
}

} // namespace zhike
