#include "gui/shell/welcome.h"

#include "gui/common/button.h"
#include "gui/common/label.h"
#include "gui/common/recordwords.h"
#include "gui/common/thememanager.h"
#include "gui/shell/sections.h"
#include "repositories/stores.h"
#include "services/jobs/whendone.h"

#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

namespace zhike {

WhoWorksDialog::WhoWorksDialog(Company& company, QWidget* parent) : QDialog(parent), m_company(company)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Who works here?"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(new Label(tr("Who works here?"), FontRole::Title));
    auto* text = new Label(
        tr("Your role decides which page opens first. You can change it at any time in the menu with "
           "your name."),
        FontRole::Body, Ink::Text2);
    text->setWordWrap(true);
    column->addWidget(text);
    m_find = new QLineEdit;
    m_find->setPlaceholderText(tr("Type your name"));
    m_find->setAccessibleName(m_find->placeholderText());
    m_find->hide();
    column->addWidget(m_find);
    connect(m_find, &QLineEdit::textChanged, this, &WhoWorksDialog::narrow);
    auto* people = new QWidget;
    m_people = new QVBoxLayout(people);
    m_people->setContentsMargins(0, 0, 0, 0);
    m_people->setSpacing(6);
    m_area = new QScrollArea;
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidget(people);
    column->addWidget(m_area, 1);
    setMinimumWidth(ThemeManager::theme().px(420));
    whenDone(
        m_company.read([](SqlSession& session) { return UserStore(session).all(); }), this,
        [this](const Result<QList<User>>& users) { showUsers(users ? *users : QList<User>()); });
}

void WhoWorksDialog::showUsers(const QList<User>& users)
{
    for (const User& user : users) {
        if (!user.details.isActive) {
            continue;
        }
        auto* button = new Button(
            QStringLiteral("%1 · %2").arg(user.details.name, labelOf(user.details.role)),
            m_people->count() == 0 ? ButtonRole::Primary : ButtonRole::Standard, this);
        button->setIconName(QString::fromLatin1(infoOf(homeOf(user.details.role)).icon));
        connect(button, &QAbstractButton::clicked, this, [this, user] {
            Q_EMIT chosen(user);
            accept();
        });
        m_people->addWidget(button);
        if (m_people->count() == 1) {
            button->setFocus();
        }
    }
    // all of a small team are seen at once; of a larger one a name is typed
    constexpr int kSeenAtOnce = 8;
    m_people->addStretch(1);
    const int people = m_people->count() - 1;
    m_find->setVisible(people > kSeenAtOnce);
    if (people > kSeenAtOnce) {
        m_find->setFocus();
    }
    const int row = people == 0 ? 0 : m_people->itemAt(0)->widget()->sizeHint().height() + m_people->spacing();
    m_area->setMinimumHeight(row * std::min(people, kSeenAtOnce));
    narrow(m_find->text());
    adjustSize();
}

/// The first that is left is the one whom Enter chooses.
void WhoWorksDialog::narrow(const QString& text)
{
    bool isFirst = true;
    for (Button* button : m_area->findChildren<Button*>()) {
        const bool fits = button->text().contains(text.trimmed(), Qt::CaseInsensitive);
        button->setVisible(fits);
        button->setDefault(fits && isFirst);
        isFirst = isFirst && !fits;
    }
}

} // namespace zhike
