#pragma once

#include "services/privacy/consent.h"

#include <QJsonObject>
#include <QWidget>
#include <array>

class QComboBox;

namespace zhike {

class FieldRow;

/// What a person who is being written down said of calls and mails: nothing, yes or no. The rest of a consent is
/// recorded in its own dialog.
class ConsentChoices : public QWidget {
    Q_OBJECT
public:
    explicit ConsentChoices(QWidget* parent = nullptr);

    [[nodiscard]] QList<ConsentWish> wishes() const;
    /// For a form's draft.
    [[nodiscard]] QJsonObject typed() const;
    void setTyped(const QJsonObject& typed);

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Line {
        ConsentChannel channel = ConsentChannel::Mail;
        FieldRow* row = nullptr;
        QComboBox* box = nullptr;
    };
    void retranslate();

    std::array<Line, 2> m_lines;
};

} // namespace zhike
