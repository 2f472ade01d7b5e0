#include "gui/shell/welcome.h"

#include "gui/common/button.h"
#include "gui/common/label.h"
#include "gui/common/recordwords.h"
#include "gui/common/thememanager.h"
#include "gui/shell/sections.h"
#include "repositories/stores.h"
#include "services/jobs/whendone.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

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
    m_people = new QVBoxLayout;
    m_people->setSpacing(6);
    column->addLayout(m_people);
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
    adjustSize();
}

} // namespace zhike
