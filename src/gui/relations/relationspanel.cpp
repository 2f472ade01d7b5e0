#include "gui/relations/relationspanel.h"

#include "gui/common/button.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/recordwords.h"
#include "gui/common/relatedline.h"
#include "gui/common/sectionhead.h"
#include "gui/common/thememanager.h"
#include "gui/relations/relationdialog.h"
#include "gui/relations/relationwords.h"
#include "services/jobs/whendone.h"
#include "services/relations/relations.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kPlaceProperty = "relationPlace";

void clearRows(QVBoxLayout& rows)
{
    while (QLayoutItem* item = rows.takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // its click may have led here
        }
        delete item;
    }
}

/// What tells a line from the others, across a reload.
QString placeOf(const RelationLine& line)
{
    return u"%1 %2 %3"_s.arg(int(line.kind)).arg(line.other.value()).arg(line.place);
}

} // namespace

RelationsPanel::RelationsPanel(Workplace& workplace, CustomerId customer, Extent extent, QWidget* parent)
    : QWidget(parent), m_workplace(workplace), m_customer(customer), m_extent(extent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, extent == Extent::Beside ? ThemeManager::theme().px(10) : 0, 0, 0);
    column->setSpacing(0);
    m_head = new SectionHead({});
    if (extent == Extent::Beside) {
        m_all = &m_head->addLink({});
        m_all->setObjectName(u"allRelations"_s);
        connect(m_all, &QAbstractButton::clicked, this, &RelationsPanel::allRequested);
    }
    m_plus = &m_head->addPlus({});
    m_plus->setObjectName(u"newRelation"_s);
    column->addWidget(m_head);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(0);
    column->addLayout(m_rows);
    connect(m_plus, &QAbstractButton::clicked, this, &RelationsPanel::writeNew);
    connect(&workplace.company(), &Company::changed, this, [this](const ChangeReceipt& receipt) {
        const bool concerns = receipt.touches([this](const RecordRef& record) {
            return record.kind == RecordKind::Customer
                || (record.kind == RecordKind::Relationship && record.customer == m_customer.value());
        });
        if (concerns) {
            load();
        }
    });
    retranslate();
}

void RelationsPanel::load()
{
    const quint64 generation = ++m_generation;
    whenDone(
        m_workplace.company().read(
            [id = m_customer, lines = linesOfEach(),
             wanted = m_wanted](SqlSession& session) -> Result<RelationOverview> {
                ZHIKE_TRY(RelationOverview overview, relationOverview(session, id, lines));
                for (RelationGroup& group : overview.groups) {
                    if (const int more = wanted.value(int(group.kind)) - lines; more > 0 && !group.lines.isEmpty()) {
                        ZHIKE_TRY(
                            const QList<RelationLine> rest,
                            moreRelations(session, id, group.kind, group.lines.last().place, more));
                        group.lines += rest;
                    }
                }
                return overview;
            }),
        this, [this, generation](const Result<RelationOverview>& overview) {
            if (!overview || generation != m_generation) {
                return;
            }
            m_overview = *overview;
            fill();
            Q_EMIT shown();
        });
}

void RelationsPanel::fill()
{
    QString focused;
    if (const QWidget* now = QApplication::focusWidget(); now != nullptr && isAncestorOf(now)) {
        focused = now->property(kPlaceProperty).toString();
    }
    clearRows(*m_rows);
    m_lines.clear();
    m_head->setCount(LanguageManager::formats().number(m_overview.count()));
    for (qsizetype i = 0; i < m_overview.groups.size(); ++i) {
        addGroup(m_overview.groups[i], i);
    }
    addWorth();
    if (focused.isEmpty()) {
        return;
    }
    if (const QPointer<QWidget> line = m_lines.value(focused)) {
        QMetaObject::invokeMethod(
            line, [line] { line->setFocus(); }, Qt::QueuedConnection); // when it is shown
        return;
    }
    m_plus->setFocus(); // what had the focus is gone
}

void RelationsPanel::addGroup(const RelationGroup& group, qsizetype at)
{
    auto* box = new QWidget;
    auto* rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, ThemeManager::theme().px(4), 0, 0);
    rows->setSpacing(0);
    rows->addWidget(new Label(
        tr("%1 (%2)", "%1: a kind of relation, %2: how many")
            .arg(labelOf(group.kind), LanguageManager::formats().number(group.count)),
        FontRole::SmallStrong, Ink::Text2));
    for (const RelationLine& line : group.lines) {
        addLine(line, *rows);
    }
    const qint64 left = group.count - group.lines.size();
    if (left > 0) {
        auto* more = new Button(tr("%Ln more", nullptr, int(left)), ButtonRole::Quiet);
        more->setObjectName(u"moreRelations"_s);
        more->setSmall(true);
        rows->addWidget(more, 0, Qt::AlignLeft);
        connect(more, &QAbstractButton::clicked, this, [this, at] {
            m_extent == Extent::Whole ? showMore(at) : Q_EMIT allRequested();
        });
    }
    m_rows->addWidget(box);
}

void RelationsPanel::showMore(qsizetype group)
{
    constexpr int kFurtherLines = 100;
    const RelationGroup& shown = m_overview.groups[group];
    m_wanted[int(shown.kind)] = int(shown.lines.size()) + kFurtherLines;
    load();
}

void RelationsPanel::addLine(const RelationLine& line, QVBoxLayout& rows)
{
    auto* row = new QWidget;
    auto* parts = new QHBoxLayout(row);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(0);
    auto* related = new RelatedLine(
        line.about.name, relationDetails(line, today()),
        relationFigure(line.about, m_workplace.company().baseCurrency()));
    related->setObjectName(u"relation"_s);
    related->setProperty(kPlaceProperty, placeOf(line));
    related->installEventFilter(this);
    m_lines.insert(placeOf(line), related);
    auto* menu = new ToolButton(u"more"_s, tr("Edit, end or remove this relation"));
    menu->setObjectName(u"relationMenu"_s);
    parts->addWidget(related, 1);
    parts->addWidget(menu);
    rows.addWidget(row);
    connect(related, &QAbstractButton::clicked, this, [this, other = line.other.value()] {
        m_workplace.open({RecordKind::Customer, other, other});
    });
    connect(menu, &QAbstractButton::clicked, this, [this, line, menu] { openMenu(line, menu); });
}

void RelationsPanel::addWorth()
{
    const Currency base = m_workplace.company().baseCurrency();
    for (const QString& sentence : {groupSentence(m_overview.group, base), chainSentence(m_overview.chain, base)}) {
        if (!sentence.isEmpty()) {
            auto* label = new Label(sentence, FontRole::Small, Ink::Text2);
            label->setObjectName(u"togetherWorth"_s);
            label->setWordWrap(true);
            label->setContentsMargins(0, ThemeManager::theme().px(6), 0, 0);
            m_rows->addWidget(label);
        }
    }
}

void RelationsPanel::writeNew()
{
    (new RelationDialog(m_workplace, m_customer, m_name, std::nullopt, window()))->open();
}

void RelationsPanel::openMenu(const RelationLine& line, QWidget* under)
{
    auto* menu = new QMenu(this);
    menu->setObjectName(u"relationActions"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const qint64 other = line.other.value();
    menu->addAction(tr("Open the customer"), this, [this, other] {
        m_workplace.open({RecordKind::Customer, other, other});
    });
    if (line.record) {
        menu->addAction(tr("Edit…"), this, [this, line] { edit(line); });
        if (isCurrent(line.record->details, today()) && line.record->details.until != today()) {
            menu->addAction(tr("It ends today"), this, [this, line] { end(line); });
        }
    }
    menu->addSeparator();
    menu->addAction(tr("Remove"), this, [this, line] { remove(line); });
    menu->popup(under->mapToGlobal(QPoint(0, under->height())));
}

QString RelationsPanel::subjectOf(const RelationLine& line) const
{
    return m_name + u" – "_s + line.about.name;
}

void RelationsPanel::edit(const RelationLine& line)
{
    if (line.record) {
        (new RelationDialog(m_workplace, m_customer, m_name, line, window()))->open();
    }
}

void RelationsPanel::end(const RelationLine& line)
{
    RelationshipDraft draft = line.record->details;
    draft.until = today();
    apply(
        editRelation(m_customer, line.record->id, line.record->revision, draft, subjectOf(line)),
        tr("The relation with “%1” ends today.", "%1: a customer").arg(line.about.name));
}

void RelationsPanel::remove(const RelationLine& line)
{
    RelationAddress address{line.kind, line.other, {}, 0};
    if (line.record) {
        address.side = line.record->id;
        address.revision = line.record->revision;
    }
    apply(
        removeRelation(m_customer, address, subjectOf(line)),
        tr("The relation with “%1” is removed.", "%1: a customer").arg(line.about.name));
}

void RelationsPanel::apply(Change change, const QString& saidWhenDone)
{
    whenDone(
        m_workplace.company().apply(std::move(change)), this,
        [this, saidWhenDone](const Result<ChangeReceipt>& receipt) {
            if (!receipt) {
                m_workplace.complain(receipt.error());
                load();
                return;
            }
            m_workplace.toast(saidWhenDone, Workplace::Offer::Undo);
        });
}

bool RelationsPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress) {
        return QWidget::eventFilter(watched, event);
    }
    const QString place = watched->property(kPlaceProperty).toString();
    const int key = static_cast<QKeyEvent*>(event)->key();
    for (const RelationGroup& group : std::as_const(m_overview.groups)) {
        for (const RelationLine& line : group.lines) {
            if (placeOf(line) != place) {
                continue;
            }
            if (key == Qt::Key_F2) {
                edit(line);
                return true;
            }
            if (key == Qt::Key_Delete) {
                remove(line);
                return true;
            }
            if (key == Qt::Key_Menu) {
                openMenu(line, static_cast<QWidget*>(watched));
                return true;
            }
        }
    }
    return QWidget::eventFilter(watched, event);
}

void RelationsPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fill();
    }
    QWidget::changeEvent(event);
}

void RelationsPanel::retranslate()
{
    m_head->setTitle(tr("Relations"));
    m_plus->setTip(tr("New relation with another customer"));
    if (m_all != nullptr) {
        m_all->setText(tr("Picture"));
    }
}

} // namespace zhike
