#pragma once

#include "gui/common/workplace.h"

#include <QVariant>
#include <QWidget>

namespace zhike {

/// What stands in the middle of the window. Made once per section and shown again; a record's page is made per record.
class Page : public QWidget {
    Q_OBJECT
public:
    explicit Page(Workplace& workplace, QWidget* parent = nullptr) : QWidget(parent), m_workplace(workplace) { }

    /// Shown in the history and the window's title.
    [[nodiscard]] virtual QString title() const = 0;
    /// Called each time one comes here, with the place asked for.
    virtual void arrive(const Place& place) { Q_UNUSED(place); }
    /// Scroll and selection, given back to restore() when one comes Back.
    [[nodiscard]] virtual QVariant state() const { return {}; }
    virtual void restore(const QVariant& state) { Q_UNUSED(state); }
    /// The record that Ctrl+L and New start from: the selected one, or the page's own.
    [[nodiscard]] virtual std::optional<RecordRef> subject() const { return std::nullopt; }
    /// `/` was pressed.
    virtual void focusFilter() { }
    /// Ctrl+S, where there is something to save.
    virtual void save() { }

protected:
    [[nodiscard]] Workplace& workplace() const { return m_workplace; }
    [[nodiscard]] Company& company() const { return m_workplace.company(); }

private:
    Workplace& m_workplace;
};

} // namespace zhike
