#include "gui/filters/filtereditor.h"

#include "gui/common/button.h"
#include "gui/common/label.h"
#include "gui/common/popuplist.h"
#include "gui/common/thememanager.h"
#include "gui/filters/conditioneditor.h"
#include "gui/filters/filterwords.h"
#include "repositories/lists/relations.h"
#include "services/jobs/whendone.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {
constexpr int kDeepest = 6; ///< groups that a person can still read
constexpr qsizetype kMostProposals = 12;
} // namespace

FilterGroup::FilterGroup(
    Workplace& workplace, const LinkNames& names, RecordKind kind, const QString& relation, int level, QWidget* parent)
    : QWidget(parent), m_workplace(workplace), m_names(names), m_kind(kind), m_relation(relation), m_isRelated(false),
      m_level(level)
{
    const Theme& theme = ThemeManager::theme();
    auto* column = new QVBoxLayout(this);
    const int edge = level > 0 ? theme.px(10) : 0;
    column->setContentsMargins(
        edge, level > 0 ? theme.px(6) : 0, level > 0 ? theme.px(4) : 0, level > 0 ? theme.px(6) : 0);
    column->setSpacing(theme.px(6));
    auto* head = new QHBoxLayout;
    head->setSpacing(theme.px(6));
    m_has = new QComboBox(this);
    m_has->setObjectName(u"has"_s);
    m_has->hide();
    m_join = new QComboBox(this);
    m_join->setObjectName(u"join"_s);
    m_join->addItems({{}, {}, {}});
    m_of = new Label({}, FontRole::Body, Ink::Text2, this);
    head->addWidget(m_has);
    head->addWidget(m_join);
    head->addWidget(m_of);
    head->addStretch(1);
    if (level > 0) {
        auto* away = new ToolButton(u"close"_s, tr("Take this group away"), this);
        away->setObjectName(u"groupAway"_s);
        m_away = away;
        head->addWidget(away);
        connect(away, &QAbstractButton::clicked, this, &FilterGroup::removed);
    }
    column->addLayout(head);
    m_lines = new QVBoxLayout;
    m_lines->setSpacing(theme.px(6));
    column->addLayout(m_lines);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(theme.px(6));
    m_addCondition = new Button({}, ButtonRole::Quiet, this);
    m_addCondition->setObjectName(u"addCondition"_s);
    foot->addWidget(m_addCondition);
    connect(m_addCondition, &QAbstractButton::clicked, this, [this] { addCondition(); });
    if (kind == RecordKind::Customer && relation.isEmpty()) {
        m_addRelated = new Button({}, ButtonRole::Quiet, this);
        m_addRelated->setObjectName(u"addRelated"_s);
        auto* menu = new QMenu(m_addRelated);
        m_addRelated->setMenu(menu);
        connect(menu, &QMenu::aboutToShow, this, [this, menu] {
            menu->clear();
            for (const Relation& each : customerRelations()) {
                const QString key = QString::fromLatin1(each.key);
                menu->addAction(labelOf(each, true), this, [this, key] {
                    FilterGroup* group = addGroup(key);
                    group->addCondition();
                    Q_EMIT changed();
                });
            }
        });
        foot->addWidget(m_addRelated);
    }
    if (level < kDeepest) {
        m_addGroup = new Button({}, ButtonRole::Quiet, this);
        m_addGroup->setObjectName(u"addGroup"_s);
        foot->addWidget(m_addGroup);
        connect(m_addGroup, &QAbstractButton::clicked, this, [this] {
            FilterGroup* group = addGroup({});
            group->m_join->setCurrentIndex(kAny);
            group->addCondition();
            Q_EMIT changed();
        });
    }
    foot->addStretch(1);
    column->addLayout(foot);
    connect(m_join, &QComboBox::currentIndexChanged, this, &FilterGroup::changed);
    connect(m_has, &QComboBox::currentIndexChanged, this, &FilterGroup::changed);
    retranslate();
}

void FilterGroup::markRelated(const QString& relation)
{
    m_relation = relation;
    m_isRelated = true;
    m_has->addItems({{}, {}});
    m_has->show();
    if (m_addRelated != nullptr) {
        m_addRelated->hide();
    }
    retranslate();
}

void FilterGroup::addLine(QWidget* line)
{
    m_lines->addWidget(line);
    line->show();
}

ConditionEditor* FilterGroup::addConditionLine()
{
    auto* line = new ConditionEditor(m_workplace, m_names, m_kind, m_relation, this);
    addLine(line);
    connect(line, &ConditionEditor::changed, this, &FilterGroup::changed);
    connect(line, &ConditionEditor::removed, this, [this, line] {
        m_lines->removeWidget(line);
        line->hide();
        line->deleteLater();
        Q_EMIT changed();
    });
    return line;
}

FilterGroup* FilterGroup::addGroup(const QString& relation)
{
    auto* group = new FilterGroup(m_workplace, m_names, m_kind, m_relation, m_level + 1, this);
    if (!relation.isEmpty()) {
        group->markRelated(relation);
    }
    addLine(group);
    connect(group, &FilterGroup::changed, this, &FilterGroup::changed);
    connect(group, &FilterGroup::removed, this, [this, group] {
        m_lines->removeWidget(group);
        group->hide();
        group->deleteLater();
        Q_EMIT changed();
    });
    return group;
}

void FilterGroup::addCondition()
{
    ConditionEditor* line = addConditionLine();
    line->focusFirst();
    Q_EMIT changed();
}

void FilterGroup::clear()
{
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

void FilterGroup::take(const Filter& part)
{
    switch (part.kind) {
    case Filter::Kind::Condition:
        addConditionLine()->setCondition(part.condition);
        return;
    case Filter::Kind::Related: {
        FilterGroup* group = addGroup(part.relation);
        group->setFilter(part.parts.empty() ? Filter() : part.parts.front());
        return;
    }
    case Filter::Kind::Not:
        if (!part.parts.empty() && part.parts.front().kind == Filter::Kind::Related) {
            take(part.parts.front());
            auto* group = qobject_cast<FilterGroup*>(m_lines->itemAt(m_lines->count() - 1)->widget());
            const QSignalBlocker quiet(group->m_has);
            group->m_has->setCurrentIndex(1);
            return;
        }
        break;
    case Filter::Kind::All:
    case Filter::Kind::Any:
        break;
    }
    addGroup({})->setFilter(part);
}

void FilterGroup::setFilter(const Filter& filter)
{
    const QSignalBlocker quiet(this);
    clear();
    const QSignalBlocker quietJoin(m_join);
    const bool isNone = filter.kind == Filter::Kind::Not && !filter.parts.empty()
        && filter.parts.front().kind != Filter::Kind::Related;
    const Filter& inner = isNone ? filter.parts.front() : filter;
    const bool isGroup = inner.kind == Filter::Kind::All || inner.kind == Filter::Kind::Any;
    if (isNone && isGroup && inner.kind == Filter::Kind::All && inner.parts.size() > 1) {
        // "not all of" has no word of its own here: none of one group of all
        m_join->setCurrentIndex(kNone);
        take(inner);
        return;
    }
    m_join->setCurrentIndex(isNone ? kNone : isGroup && inner.kind == Filter::Kind::Any ? kAny : kAll);
    if (isGroup) {
        for (const Filter& part : inner.parts) {
            take(part);
        }
    } else {
        take(inner);
    }
}

Filter FilterGroup::filter() const
{
    std::vector<Filter> parts;
    for (int i = 0; i < m_lines->count(); ++i) {
        QWidget* widget = m_lines->itemAt(i)->widget();
        if (const auto* line = qobject_cast<ConditionEditor*>(widget)) {
            if (const auto condition = line->condition()) {
                parts.push_back(Filter::where(condition->field, condition->op, condition->values));
            }
        } else if (const auto* group = qobject_cast<FilterGroup*>(widget)) {
            Filter part = group->filter();
            if (!part.isEmpty()) {
                parts.push_back(std::move(part));
            }
        }
    }
    Filter whole;
    if (parts.size() == 1 && m_join->currentIndex() != kNone) {
        whole = std::move(parts.front());
    } else if (m_join->currentIndex() == kAll) {
        whole = Filter::all(std::move(parts));
    } else if (!parts.empty()) {
        Filter any = parts.size() == 1 ? std::move(parts.front()) : Filter::any(std::move(parts));
        whole = m_join->currentIndex() == kNone ? Filter::negated(std::move(any)) : std::move(any);
    }
    if (!m_isRelated) {
        return whole;
    }
    Filter related = Filter::related(m_relation, std::move(whole));
    return m_has->currentIndex() == 1 ? Filter::negated(std::move(related)) : related;
}

bool FilterGroup::isComplete() const
{
    for (int i = 0; i < m_lines->count(); ++i) {
        QWidget* widget = m_lines->itemAt(i)->widget();
        const auto* line = qobject_cast<ConditionEditor*>(widget);
        const auto* group = qobject_cast<FilterGroup*>(widget);
        if ((line != nullptr && !line->condition()) || (group != nullptr && !group->isComplete())) {
            return false;
        }
    }
    return true;
}

void FilterGroup::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void FilterGroup::paintEvent(QPaintEvent*)
{
    if (m_level == 0) {
        return;
    }
    const Theme& theme = ThemeManager::theme();
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, theme.px(2), height()), theme.line2);
}

void FilterGroup::retranslate()
{
    m_join->setItemText(kAll, tr("all"));
    m_join->setItemText(kAny, tr("at least one"));
    m_join->setItemText(kNone, tr("none"));
    m_of->setText(m_level == 0 ? tr("of these must be true") : tr("of these"));
    m_addCondition->setText(tr("+ Condition"));
    if (m_addRelated != nullptr) {
        m_addRelated->setText(tr("+ Related records"));
    }
    if (m_addGroup != nullptr) {
        m_addGroup->setText(tr("+ Group"));
    }
    if (const Relation* relation = m_isRelated ? findRelation(m_relation) : nullptr) {
        m_has->setItemText(0, labelOf(*relation, true));
        m_has->setItemText(1, labelOf(*relation, false));
    }
}

FilterEditor::FilterEditor(Workplace& workplace, RecordKind kind, QWidget* parent)
    : QWidget(parent), m_workplace(workplace), m_kind(kind)
{
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(ThemeManager::theme().px(8));
    m_text = new QLineEdit(this);
    m_text->setObjectName(u"queryText"_s);
    m_text->setClearButtonEnabled(true);
    m_problem = new Label({}, FontRole::Small, Ink::Danger, this);
    m_problem->setObjectName(u"queryProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_popup = new PopupList(m_text);
    m_column->addWidget(m_text);
    m_column->addWidget(m_problem);
    connect(m_text, &QLineEdit::textEdited, this, [this] {
        readText();
        propose();
    });
    connect(m_popup, &PopupList::chosen, this, [this](qint64 index) {
        if (index < 0 || index >= m_proposed.size()) {
            return;
        }
        const QString& word = m_proposed[index];
        const QString rest = m_text->text().mid(m_text->cursorPosition());
        m_text->setText(m_text->text().left(m_proposedFrom) + word + rest);
        m_text->setCursorPosition(int(m_proposedFrom + word.size()));
        readText();
    });
    retranslate();
    showLines();
    loadNames();
}

void FilterEditor::setFilter(const Filter& filter)
{
    m_filter = filter;
    showLines();
    showText();
    loadNames();
}

void FilterEditor::loadNames()
{
    whenDone(
        m_workplace.company().read(
            [kind = m_kind, filter = m_filter](SqlSession& session) { return linkNames(session, kind, filter); }),
        this, [this](const Result<LinkNames>& names) {
            if (!names) {
                m_workplace.complain(names.error());
                return;
            }
            m_names = *names;
            if (!m_text->hasFocus()) {
                const bool isWhole = m_root->isComplete();
                if (isWhole) {
                    showLines();
                }
                showText();
            }
            Q_EMIT changed();
        });
}

void FilterEditor::showLines()
{
    m_isFilling = true;
    if (m_root != nullptr) {
        m_column->removeWidget(m_root);
        m_root->setObjectName({});
        m_root->hide();
        m_root->deleteLater();
    }
    m_root = new FilterGroup(m_workplace, m_names, m_kind, {}, 0, this);
    m_root->setObjectName(u"rootGroup"_s);
    m_root->setFilter(m_filter);
    m_column->addWidget(m_root);
    m_root->show();
    connect(m_root, &FilterGroup::changed, this, &FilterEditor::linesChanged);
    m_isFilling = false;
}

void FilterEditor::showText()
{
    m_text->setText(filterQueryText(m_kind, m_filter, m_names, m_workplace.company().baseCurrency()));
    m_text->setCursorPosition(0);
    m_hasFault = false;
    m_problem->hide();
}

void FilterEditor::readText()
{
    const auto filter = parseFilterQuery(m_kind, m_text->text(), m_names, m_workplace.company().baseCurrency());
    m_hasFault = !filter.has_value();
    if (filter) {
        m_problem->hide();
        m_filter = *filter;
        showLines();
    } else {
        m_problem->setText(messageFor(filter.error(), m_text->text()));
        m_problem->show();
    }
    Q_EMIT changed();
}

void FilterEditor::linesChanged()
{
    if (m_isFilling) {
        return;
    }
    m_filter = m_root->filter();
    showText();
    Q_EMIT changed();
}

void FilterEditor::propose()
{
    const QueryCompletion completion = completeQuery(m_kind, m_text->text(), m_text->cursorPosition(), m_names);
    m_proposed = completion.words.mid(0, kMostProposals);
    m_proposedFrom = completion.start;
    std::vector<PopupItem> items;
    const QString typed = m_text->text().mid(completion.start, m_text->cursorPosition() - completion.start);
    for (qsizetype i = 0; i < m_proposed.size() && !typed.isEmpty(); ++i) {
        PopupItem item;
        item.id = i;
        item.text = m_proposed[i];
        items.push_back(item);
    }
    m_popup->setItems(std::move(items), typed);
}

bool FilterEditor::isComplete() const
{
    return !m_hasFault && m_root->isComplete();
}

void FilterEditor::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void FilterEditor::retranslate()
{
    m_text->setPlaceholderText(tr("Type a rule, such as  value>10000 last_day:older90d not has:cases(is_open:yes)"));
    m_text->setAccessibleName(tr("The rule as text"));
}

} // namespace zhike
