#pragma once

#include "gui/common/workplace.h"
#include "services/lists/list.h"

#include <QDialog>
#include <QTimer>

namespace zhike {

class Button;
class FilterEditor;
class Label;

/// The full filter of a list: any rule over its fields, counted while it is edited. Deletes itself when closed.
class FilterDialog : public QDialog {
    Q_OBJECT
public:
    /// @param query what the list is limited to besides the filter
    FilterDialog(Workplace& workplace, const ListQuery& query, const Filter& filter, QWidget* parent = nullptr);

Q_SIGNALS:
    void applied(const zhike::Filter& filter);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void count();

    Workplace& m_workplace;
    ListQuery m_query;
    FilterEditor* m_editor;
    Label* m_count;
    Button* m_apply;
    QTimer m_counting;
    quint64 m_generation = 0;
};

} // namespace zhike
