#pragma once

#include "gui/common/workplace.h"
#include "services/calls/callers.h"

#include <QDialog>

namespace zhike {

/// Somebody calls: the page of the one who has this number comes up. Several have it: a short list asks who it is.
/// Nobody has it: a new customer with this number is offered.
void takeCall(Workplace& workplace, QWidget* window, const QString& number);

/// Who it may be. Deletes itself when closed.
class CallerDialog : public QDialog {
    Q_OBJECT
public:
    CallerDialog(Workplace& workplace, const QString& number, const QList<Caller>& callers, QWidget* parent);
};

} // namespace zhike
