#pragma once

#include "gui/common/panel.h"
#include "gui/common/workplace.h"

class QVBoxLayout;

namespace zhike {

/// Running work at the foot of the window: a row for each that takes more than two seconds, with its way to stop it.
class WorkStrip : public Panel {
    Q_OBJECT
public:
    explicit WorkStrip(QWidget* parent = nullptr);
    /// Takes ownership; the row comes after two seconds and goes when the work is finished.
    void add(Work* work);

private:
    QVBoxLayout* m_rows;
};

} // namespace zhike
