#pragma once

#include "gui/common/page.h"
#include "services/bin/bin.h"

namespace zhike {

class EmptyState;

/// Stands where the page of a record would, when the record is in the bin: says so and offers to take it out.
class DeletedPage : public Page {
    Q_OBJECT
public:
    DeletedPage(Workplace& workplace, BinEntry entry, int days, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    void arrive(const Place& place) override;
    [[nodiscard]] const RecordRef& record() const { return m_entry.record; }

Q_SIGNALS:
    /// It is out of the bin again: its own page takes this one's place.
    void restored(const zhike::RecordRef& record);

protected:
    void changeEvent(QEvent* event) override;

private:
    void takeOut();
    void retranslate();

    BinEntry m_entry;
    int m_days;
    EmptyState* m_words;
};

} // namespace zhike
