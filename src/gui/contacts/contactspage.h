#pragma once

#include "gui/lists/recordlistpage.h"

namespace zhike {

class RecordPreview;

/// The list of contacts with the timeline of the selected one; cells are edited in place, Enter opens the whole
/// contact.
class ContactsPage : public RecordListPage {
    Q_OBJECT
public:
    explicit ContactsPage(Workplace& workplace, QWidget* parent = nullptr);
    [[nodiscard]] QString title() const override;

protected:
    void recordSelected(const std::optional<RecordRef>& record) override;
    void openRecord(const RecordRef& record) override;
    void retranslate() override;

private:
    EmptyState* m_emptyState;
    RecordPreview* m_preview;
};

} // namespace zhike
