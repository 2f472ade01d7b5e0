#pragma once

#include <QAbstractButton>

namespace zhike {

/// One line of a list beside a record: a lead in text, words after it in text2, something at the right. Opens its
/// record by click or Enter.
class RelatedLine : public QAbstractButton {
    Q_OBJECT
public:
    RelatedLine(const QString& lead, const QString& words, const QString& right, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_lead;
    QString m_words;
    QString m_right;
};

} // namespace zhike
