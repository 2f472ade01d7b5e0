#pragma once

#include <QDate>
#include <QJsonObject>
#include <QWidget>

class QComboBox;
class QLineEdit;

namespace zhike {

class DayEdit;
class FieldRow;

/// How a plan comes again, said with the plan's own day: "every week on Fri", and when that ends. A rule that it could
/// not have made itself stays as it is until another is chosen.
class RepeatEdit : public QWidget {
    Q_OBJECT
public:
    explicit RepeatEdit(QWidget* parent = nullptr);
    void setRule(const QString& rule, QDate first);
    /// The plan's day is another: the words follow.
    void setFirst(QDate first);
    /// @return the rule, empty for none.
    [[nodiscard]] QString rule() const;
    /// Whether the end can be read; marks it otherwise.
    [[nodiscard]] bool isReadable();

    [[nodiscard]] QJsonObject typed() const;
    void setTyped(const QJsonObject& typed, QDate first);

Q_SIGNALS:
    void edited();

private:
    void fill(const QString& chosen);
    void showEnd();

    QComboBox* m_often;
    QComboBox* m_end;
    DayEdit* m_until;
    QLineEdit* m_count;
    FieldRow* m_untilRow;
    FieldRow* m_countRow;
    FieldRow* m_endRow;
    QDate m_first;
};

} // namespace zhike
