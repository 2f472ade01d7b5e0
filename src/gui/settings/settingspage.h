#pragma once

#include "gui/lists/recordlistpage.h"

namespace zhike {

class Button;
class Label;

/// Who works here, where the company's file is, the lock of this seat, how long records are kept, and the import's way
/// in.
class SettingsPage : public RecordListPage {
    Q_OBJECT
public:
    explicit SettingsPage(Workplace& workplace, QWidget* parent = nullptr);
    [[nodiscard]] QString title() const override;

Q_SIGNALS:
    /// The password of this seat is to be set, changed or taken away: the window knows it.
    void lockSettingsRequested();

protected:
    void openRecord(const RecordRef& record) override;
    void retranslate() override;

private:
    Button* m_add;
    Button* m_import;
    Button* m_backups;
    Button* m_lock;
    Button* m_keeping;
    Button* m_exports;
    Button* m_attempts;
    Button* m_files;
    Button* m_fields;
};

} // namespace zhike
