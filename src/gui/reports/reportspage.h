#pragma once

#include "gui/common/page.h"

namespace zhike {

class EmptyState;
class PageHead;

/// The reports there are, each with what it answers.
class ReportsPage final : public Page {
    Q_OBJECT
public:
    explicit ReportsPage(Workplace& workplace, QWidget* parent = nullptr);
    [[nodiscard]] QString title() const override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeReport();
    void retranslate();

    PageHead* m_head;
    EmptyState* m_reports;
};

} // namespace zhike
