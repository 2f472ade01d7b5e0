#pragma once

#include "gui/lists/recordlistpage.h"

class QMenu;

namespace zhike {

class Button;
class CustomerPreview;

/// The list of customers with the preview of the selected one.
class CustomersPage : public RecordListPage {
    Q_OBJECT
public:
    explicit CustomersPage(Workplace& workplace, QWidget* parent = nullptr);
    [[nodiscard]] QString title() const override;

protected:
    void recordSelected(const std::optional<RecordRef>& record) override;
    [[nodiscard]] QStringList summedFields() const override;
    void retranslate() override;

private:
    /// Adds "Merge" to the menu of a row where some rows are selected.
    void offerMerge(QMenu* menu);
    /// Adds what leads to the pool and away from it.
    void offerPool(QMenu* menu);

    EmptyState* m_emptyState;
    Button* m_segments;
    Button* m_duplicates;
    Button* m_quality;
    Button* m_pool;
    CustomerPreview* m_preview;
};

} // namespace zhike
