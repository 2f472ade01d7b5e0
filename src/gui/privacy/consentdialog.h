#pragma once

#include "gui/common/rowsource.h"
#include "gui/common/sheetdialog.h"
#include "gui/common/workplace.h"
#include "services/privacy/consent.h"

#include <array>

class QComboBox;
class QGridLayout;
class QLineEdit;

namespace zhike {

class Button;
class DayEdit;
class FieldRow;
class Label;
class RecordTable;

/// What a person (a contact, or a customer of kind person) agreed or objected to: per channel what counts today, two
/// clicks to record something else, and the log. Deletes itself when closed.
class ConsentDialog : public SheetDialog {
    Q_OBJECT
public:
    ConsentDialog(Workplace& workplace, const RecordRef& person, QWidget* parent);
    ~ConsentDialog() override;

Q_SIGNALS:
    /// The states and the log stand there, also after something was recorded.
    void shown();

private:
    struct ChannelRow {
        Label* state;
        Label* since;
        Button* given;
        Button* withdrawn;
    };
    void addChannel(QGridLayout& grid, ConsentChannel channel);
    Button* recordButton(ConsentChannel channel, ConsentState state, const QString& text);
    void record(ConsentChannel channel, ConsentState state, ConsentSource source);
    void load();
    void showBook();
    void showState(ConsentChannel channel);
    [[nodiscard]] ConsentPurpose purpose() const;

    Workplace& m_workplace;
    RecordRef m_person;
    ConsentBook m_book;
    Label* m_words;
    QComboBox* m_purpose;
    std::array<ChannelRow, kChoicesOf<ConsentChannel>.size()> m_channels{};
    QLineEdit* m_note;
    DayEdit* m_day;
    FieldRow* m_dayRow;
    MemoryRows* m_rows;
    RecordTable* m_table;
};

} // namespace zhike
