#pragma once

#include "gui/lists/recordlistpage.h"

namespace zhike {

/// The list of contacts; cells are edited in place, Enter opens the whole contact.
class ContactsPage : public RecordListPage {
    Q_OBJECT
public:
    explicit ContactsPage(Workplace& workplace, QWidget* parent = nullptr);
    [[nodiscard]] QString title() const override;

protected:
    void openRecord(const RecordRef& record) override;
    void retranslate() override;

private:
    EmptyState* m_emptyState;
};

} // namespace zhike
