#include "gui/insight/datechooser.h"

#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/forms/dayedit.h"

#include <QAction>
#include <QDialog>
#include <QDialogButtonBox>
#include <QMenu>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

DateChooser::DateChooser(QWidget* parent) : Button({}, ButtonRole::Standard, parent)
{
    setSmall(true);
    connect(this, &QAbstractButton::clicked, this, &DateChooser::openMenu);
}

void DateChooser::setContent(const QString& lead, std::optional<Day> day, std::vector<Offer> offers)
{
    m_lead = lead;
    m_day = day;
    m_offers = std::move(offers);
    setText(lead + u' ' + (day ? LanguageManager::formats().longDay(*day) : u"–"_s) + u" ▾"_s);
    setEnabled(day.has_value() || !m_offers.empty());
}

void DateChooser::setRange(Day first, Day last)
{
    m_first = first;
    m_last = last;
}

void DateChooser::openMenu()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Offer& offer : m_offers) {
        const QString day = LanguageManager::formats().longDay(offer.day);
        QAction* action = menu->addAction(offer.words.isEmpty() ? day : u"%1\t%2"_s.arg(offer.words, day));
        action->setCheckable(true);
        action->setChecked(offer.day == m_day);
        connect(action, &QAction::triggered, this, [this, offer] { Q_EMIT chosen(offer.day); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Another day…")), &QAction::triggered, this, &DateChooser::askForDay);
    menu->popup(mapToGlobal(QPoint(0, height())));
}

void DateChooser::askForDay()
{
    auto* dialog = new QDialog(window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(m_lead);
    auto* column = new QVBoxLayout(dialog);
    const Formats& formats = LanguageManager::formats();
    //: %1, %2: the first and the last day that can be chosen
    column->addWidget(new Label(tr("A day from %1 to %2").arg(formats.longDay(m_first), formats.longDay(m_last))));
    auto* edit = new DayEdit;
    edit->setDay(m_day);
    column->addWidget(edit);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    column->addWidget(buttons);
    const auto mayBe = [this](std::optional<Day> day) { return day && *day >= m_first && *day <= m_last; };
    const auto check
        = [buttons, edit, mayBe] { buttons->button(QDialogButtonBox::Ok)->setEnabled(mayBe(edit->day())); };
    connect(edit, &QLineEdit::textChanged, dialog, check);
    check();
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, dialog, [this, dialog, edit, mayBe] {
        if (const auto day = edit->day(); mayBe(day)) {
            Q_EMIT chosen(*day);
            dialog->accept();
        }
    });
    dialog->open();
}

} // namespace zhike
