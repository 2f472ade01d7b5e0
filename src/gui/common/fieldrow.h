#pragma once

#include <QWidget>

class QHBoxLayout;

namespace zhike {

class Label;

/// A field of a form: its label above, the box, and below it what is wrong and what to do about it.
class FieldRow : public QWidget {
    Q_OBJECT
public:
    /// Takes the field over. The label's mnemonic moves the focus into it.
    FieldRow(const QString& label, QWidget* field, QWidget* parent = nullptr);

    void setLabel(const QString& label);
    /// The field is at fault: its edge turns red and the sentence stands below it and is read aloud with it.
    void setError(const QString& sentence);
    void clearError() { setError({}); }
    [[nodiscard]] bool hasError() const;
    /// A quiet sentence below the field while nothing is wrong.
    void setHint(const QString& hint);
    /// Puts a widget below the field and its sentences.
    void addBelow(QWidget* widget);
    [[nodiscard]] QWidget& field() { return *m_field; }

private:
    void showFoot();

    Label* m_label;
    QWidget* m_field;
    Label* m_foot;
    QWidget* m_mark;
    QString m_error;
    QString m_hint;
};

} // namespace zhike
