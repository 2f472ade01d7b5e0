#include "gui/forms/conflictdialog.h"

#include "domain/catalogue.h"
#include "gui/common/button.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/panel.h"
#include "gui/common/plaintip.h"
#include "gui/common/recordwords.h"
#include "gui/common/thememanager.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

enum ChosenSide { kMine, kTheirs };
constexpr int kLongestChoice = 160; ///< characters of a value before it is cut; the tooltip has it whole

QString sideWords(const SaveConflict& conflict, const QString& key, const SaveConflict::Side& side, Currency currency)
{
    const Field* field = findField(conflict.kind, key);
    if (field == nullptr) {
        return ConflictDialog::tr("%Ln line(s)", nullptr, int(side.value.toArray().size()));
    }
    return wordsOf(*field, valueOf(side.value), side.linkName, currency);
}

QString shortened(const QString& words)
{
    const QString line = words.simplified();
    return line.size() > kLongestChoice ? line.left(kLongestChoice) + u"…"_s : line;
}

Label* wrapped(const QString& words, FontRole role, Ink ink)
{
    auto* label = new Label(shortened(words), role, ink);
    label->setWordWrap(true);
    label->setToolTip(plainTip(words));
    return label;
}

} // namespace

ConflictDialog::ConflictDialog(SaveConflict conflict, Currency currency, QWidget* parent)
    : QDialog(parent), m_conflict(std::move(conflict))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setObjectName(u"conflictDialog"_s);
    setWindowTitle(tr("Saved by somebody else meanwhile"));
    const Theme& theme = ThemeManager::theme();
    const Formats& formats = LanguageManager::formats();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(16, 16, 16, 12);
    head->setSpacing(8);
    head->addWidget(new Label(windowTitle(), FontRole::Title));
    auto* what = new Label(
        m_conflict.who.isEmpty()
            ? tr("What only one of you changed comes together by itself. Choose for the rest.")
            : tr("%1 saved at %2. What only one of you changed comes together by itself. Choose for the rest.",
                 "%1: a person, %2: a time")
                  .arg(m_conflict.who, formats.time(m_conflict.at)),
        FontRole::Body, Ink::Text2);
    what->setWordWrap(true);
    head->addWidget(what);
    column->addLayout(head);
    auto* sheet = new QWidget;
    auto* grid = new QGridLayout(sheet);
    grid->setContentsMargins(16, 4, 16, 12);
    grid->setHorizontalSpacing(theme.px(16));
    grid->setVerticalSpacing(theme.px(10));
    int row = 0;
    const QStringList titles
        = {tr("Field"), tr("Before"), tr("Mine"), m_conflict.who.isEmpty() ? tr("Theirs") : m_conflict.who};
    for (int i = 0; i < int(titles.size()); ++i) {
        grid->addWidget(new Label(titles[i], FontRole::Small, Ink::Text2), row, i);
    }
    for (const SaveConflict::Item& item : m_conflict.items) {
        ++row;
        const Field* field = findField(m_conflict.kind, item.field);
        grid->addWidget(
            wrapped(field != nullptr ? labelOf(*field) : tr("Lines"), FontRole::BodyStrong, Ink::Text), row, 0,
            Qt::AlignTop);
        grid->addWidget(
            wrapped(sideWords(m_conflict, item.field, item.original, currency), FontRole::Body, Ink::Text2), row, 1,
            Qt::AlignTop);
        auto* choice = new QButtonGroup(this);
        for (const ChosenSide side : {kMine, kTheirs}) {
            const QString words = sideWords(m_conflict, item.field, side == kMine ? item.mine : item.theirs, currency);
            auto* box = new QHBoxLayout;
            box->setSpacing(theme.px(6));
            auto* button = new QRadioButton;
            button->setObjectName((side == kMine ? u"mine_"_s : u"theirs_"_s) + item.field);
            button->setAccessibleName(u"%1: %2"_s.arg(titles[side + 2], words));
            button->setChecked(side == kMine);
            choice->addButton(button, side);
            auto* label = wrapped(words, FontRole::Body, Ink::Text);
            label->setBuddy(button);
            box->addWidget(button, 0, Qt::AlignTop);
            box->addWidget(label, 1, Qt::AlignTop);
            grid->addLayout(box, row, side + 2);
        }
        m_choices.append(choice);
    }
    grid->setColumnStretch(0, 2);
    for (int i = 1; i < int(titles.size()); ++i) {
        grid->setColumnStretch(i, 3);
    }
    grid->setRowStretch(row + 1, 1);
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(sheet);
    column->addWidget(area, 1);
    auto* foot = new Panel(Surface::Base, Qt::TopEdge);
    foot->setFixedHeight(theme.px(52));
    auto* buttons = new QHBoxLayout(foot);
    buttons->setContentsMargins(16, 0, 16, 0);
    auto* back = new Button(tr("Back to the form"));
    back->setAutoDefault(false);
    auto* save = new Button(tr("Save with these"), ButtonRole::Primary);
    save->setObjectName(u"decideConflict"_s);
    save->setDefault(true);
    buttons->addStretch(1);
    buttons->addWidget(back);
    buttons->addWidget(save);
    column->addWidget(foot);
    connect(back, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(save, &QAbstractButton::clicked, this, &ConflictDialog::decide);
    setMinimumWidth(theme.px(680));
}

void ConflictDialog::decide()
{
    QJsonObject theirs;
    for (qsizetype i = 0; i < m_choices.size(); ++i) {
        if (m_choices[i]->checkedId() == kTheirs) {
            theirs.insert(m_conflict.items[i].field, m_conflict.items[i].theirs.value);
        }
    }
    accept();
    Q_EMIT decided(theirs);
}

} // namespace zhike
