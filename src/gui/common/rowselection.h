#pragma once

#include <QSet>
#include <QtGlobal>

namespace zhike {

/// Which records of a list are selected. "All" is a state of its own, so that selecting a million rows costs nothing
/// and still holds when the order changes; single records may then be taken out again.
class RowSelection {
public:
    [[nodiscard]] bool contains(qint64 id) const { return m_ids.contains(id) != m_all; }
    /// @param total how many records the list has
    [[nodiscard]] qint64 count(qint64 total) const { return m_all ? total - m_ids.size() : m_ids.size(); }
    [[nodiscard]] bool isEmpty() const { return !m_all && m_ids.isEmpty(); }
    /// Whether everything is selected except excluded().
    [[nodiscard]] bool isAll() const noexcept { return m_all; }
    /// The chosen ids; those taken out again when isAll().
    [[nodiscard]] const QSet<qint64>& ids() const noexcept { return m_ids; }

    void clear()
    {
        m_all = false;
        m_ids.clear();
    }
    void selectAll()
    {
        m_all = true;
        m_ids.clear();
    }
    void selectOnly(qint64 id)
    {
        clear();
        m_ids.insert(id);
    }
    void set(qint64 id, bool selected)
    {
        if (selected != m_all) {
            m_ids.insert(id);
        } else {
            m_ids.remove(id);
        }
    }
    void toggle(qint64 id) { set(id, !contains(id)); }

    friend bool operator==(const RowSelection&, const RowSelection&) = default;

private:
    bool m_all = false;
    QSet<qint64> m_ids;
};

} // namespace zhike
