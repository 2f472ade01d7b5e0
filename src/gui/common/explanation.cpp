#include "gui/common/explanation.h"

#include "gui/common/plaintip.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QWhatsThis>
#include <QWidget>

namespace zhike {

namespace {

struct ExplanationWords {
    Q_DECLARE_TR_FUNCTIONS(zhike::Explanation)
};

constexpr const char* kAction = "explanation";

} // namespace

void explain(QWidget& widget, const QString& sentence)
{
    widget.setWhatsThis(plainTip(sentence));
    widget.setToolTip(plainTip(sentence));
    auto* action = widget.findChild<QAction*>(QLatin1StringView(kAction), Qt::FindDirectChildrenOnly);
    if (sentence.isEmpty()) {
        delete action;
        return;
    }
    if (action == nullptr) {
        action = new QAction(&widget);
        action->setObjectName(QLatin1StringView(kAction));
        widget.addAction(action);
        widget.setContextMenuPolicy(Qt::ActionsContextMenu);
        widget.setFocusPolicy(Qt::TabFocus);
        QObject::connect(action, &QAction::triggered, &widget, [&widget] {
            QWhatsThis::showText(widget.mapToGlobal(QPoint(0, widget.height())), widget.whatsThis(), &widget);
        });
    }
    action->setText(ExplanationWords::tr("How is this computed?"));
}

void addExplanation(QMenu& menu, QWidget& widget, const QString& sentence)
{
    QAction* action = menu.addAction(ExplanationWords::tr("How is this computed?"));
    QObject::connect(action, &QAction::triggered, &widget, [&widget, sentence] { showExplanation(widget, sentence); });
}

void showExplanation(QWidget& widget, const QString& sentence)
{
    QWhatsThis::showText(widget.mapToGlobal(QPoint(0, widget.height())), plainTip(sentence), &widget);
}

} // namespace zhike
