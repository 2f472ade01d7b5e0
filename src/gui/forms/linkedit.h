#pragma once

#include "gui/common/workplace.h"

#include <QLineEdit>
#include <optional>

namespace zhike {

class PopupList;

/// A field that names another record: a customer, a contact or a product, proposed as one types.
class LinkEdit : public QLineEdit {
    Q_OBJECT
public:
    LinkEdit(Workplace& workplace, RecordKind kind, QWidget* parent = nullptr);
    /// Contacts are proposed of this customer only.
    void setCustomer(std::optional<CustomerId> customer);
    void setLink(std::optional<qint64> id, const QString& name);
    /// Shows a record by its id; its name is read. Records of a customer need setCustomer() before.
    void setLink(std::optional<qint64> id);
    [[nodiscard]] std::optional<qint64> link() const { return m_id; }
    /// Text was typed that names no record.
    [[nodiscard]] bool isUnresolved() const { return !m_id && !text().trimmed().isEmpty(); }
    /// Enter takes a proposal: one that is shown, or the first of those that are on their way, for who types fast.
    [[nodiscard]] bool takesEnter() const;

Q_SIGNALS:
    void linked(std::optional<qint64> id);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void propose();
    void take(qint64 id);

    Workplace& m_workplace;
    RecordKind m_kind;
    std::optional<CustomerId> m_customer;
    std::optional<qint64> m_id;
    QHash<qint64, QString> m_names;
    PopupList* m_popup;
    quint64 m_generation = 0;
    bool m_isAsking = false;
    bool m_wantsFirst = false; ///< Enter was pressed before the proposals came
};

} // namespace zhike
