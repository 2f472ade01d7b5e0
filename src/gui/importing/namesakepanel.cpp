#include "gui/importing/namesakepanel.h"

#include "gui/common/label.h"
#include "gui/common/thememanager.h"

#include <QComboBox>
#include <QGridLayout>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLineHeight = 38;
constexpr int kTallest = 160;

/// "K-3 · Shanghai · 138 0013 8000": what there is of it.
QString wordsOfNamesake(const Namesake& customer)
{
    QStringList parts{customer.number, customer.city, customer.phone, customer.taxId};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace

NamesakePanel::NamesakePanel(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* lines = new QWidget;
    m_grid = new QGridLayout(lines);
    m_grid->setContentsMargins(0, 4, 0, 4);
    m_grid->setColumnStretch(2, 1);
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(lines);
    column->addWidget(area);
    hide();
}

void NamesakePanel::ask(const QList<NamesakeQuestion>& questions)
{
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    m_chosen.clear();
    for (int i = 0; i < questions.size(); ++i) {
        addLine(i, questions[i]);
    }
    setFixedHeight(ThemeManager::theme().px(std::min(8 + kLineHeight * int(questions.size()), kTallest)));
    setVisible(!questions.isEmpty());
}

void NamesakePanel::addLine(int line, const NamesakeQuestion& question)
{
    auto* words = new Label(
        tr("“%1” is the name of several customers (%Ln row(s)). The file means", "%1: a name", int(question.rows))
            .arg(question.text));
    auto* chosen = new QComboBox;
    chosen->setObjectName(u"importNamesake"_s);
    chosen->setAccessibleName(words->text());
    chosen->addItem(tr("– nobody knows –"), QString());
    for (const Namesake& customer : question.customers) {
        chosen->addItem(wordsOfNamesake(customer), customer.number);
    }
    chosen->addItem(tr("another customer, who is made"), kNewNamesake.toString());
    chosen->addItem(tr("nobody: leave these rows out"), kNoNamesake.toString());
    connect(chosen, &QComboBox::activated, this, &NamesakePanel::answered);
    m_grid->addWidget(words, line, 0);
    m_grid->addWidget(chosen, line, 1);
    m_chosen.emplace_back(question.text, chosen);
}

NamesakeAnswers NamesakePanel::answers() const
{
    NamesakeAnswers answers;
    for (const auto& [text, chosen] : m_chosen) {
        if (const QString meant = chosen->currentData().toString(); !meant.isEmpty()) {
            answers.insert(text, meant);
        }
    }
    return answers;
}

} // namespace zhike
