#include "gui/calls/incomingcall.h"

#include "gui/common/button.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/relatedline.h"
#include "gui/common/thememanager.h"
#include "services/jobs/whendone.h"
#include "text/phone.h"

#include <QHBoxLayout>
#include <QPointer>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

QString shownNumber(const QString& number)
{
    const auto parsed = parsedPhone(number, u"CN");
    return parsed && parsed->isValid ? parsed->international : number;
}

QString callerWords(const Caller& caller)
{
    return caller.customerName.isEmpty() ? caller.name : u"%1 · %2"_s.arg(caller.name, caller.customerName);
}

/// The customer's page, where the history and the next step are.
void openCaller(Workplace& workplace, const Caller& caller)
{
    workplace.open({RecordKind::Customer, caller.record.customer, caller.record.customer});
}

} // namespace

void takeCall(Workplace& workplace, QWidget* window, const QString& number)
{
    whenDone(
        workplace.company().read([number](SqlSession& session) { return callersOf(session, number); }), &workplace,
        [&workplace, window = QPointer<QWidget>(window), number](const Result<QList<Caller>>& callers) {
            if (!callers) {
                workplace.complain(callers.error());
            } else if (callers->size() == 1) {
                openCaller(workplace, callers->first());
                workplace.toast(CallerDialog::tr("Call from %1: %2", "%1: a number, %2: a person")
                                    .arg(shownNumber(number), callerWords(callers->first())));
            } else if (window != nullptr) {
                (new CallerDialog(workplace, number, *callers, window))->open();
            }
        });
}

CallerDialog::CallerDialog(Workplace& workplace, const QString& number, const QList<Caller>& callers, QWidget* parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setObjectName(u"callers"_s);
    setWindowTitle(tr("Call from %1", "%1: a number").arg(shownNumber(number)));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(new Label(windowTitle(), FontRole::Title));
    column->addWidget(new Label(
        callers.isEmpty() ? tr("Nobody has this number yet.") : tr("More than one has this number. Who is it?"),
        FontRole::Body, Ink::Text2));
    for (const Caller& caller : callers) {
        auto* line = new RelatedLine(caller.name, caller.customerName, {}, this);
        connect(line, &QAbstractButton::clicked, this, [this, &workplace, caller] {
            accept();
            openCaller(workplace, caller);
        });
        column->addWidget(line);
    }
    auto* buttons = new QHBoxLayout;
    auto* close = new Button(tr("Close"));
    auto* fresh = new Button(
        tr("New customer with this number"), callers.isEmpty() ? ButtonRole::Primary : ButtonRole::Standard);
    fresh->setObjectName(u"newCaller"_s);
    fresh->setDefault(callers.isEmpty());
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(fresh);
    column->addSpacing(8);
    column->addLayout(buttons);
    setMinimumWidth(ThemeManager::theme().px(440));
    connect(close, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(fresh, &QAbstractButton::clicked, this, [this, &workplace, number] {
        accept();
        FormStart start;
        start.about = RecordRef(); // of nobody who is on the page now
        start.phone = shownNumber(number);
        workplace.write(Form::NewCustomer, start);
    });
}

} // namespace zhike
