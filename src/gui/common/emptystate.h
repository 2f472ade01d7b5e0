#pragma once

#include <QWidget>
#include <vector>

class QVBoxLayout;

namespace zhike {

class Button;
class Label;
class SpanLabel;

/// What an empty page says: what belongs here, and at most three ways to put it there, the first one primary.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    struct Way {
        QString icon; ///< name of an icon
        QString what; ///< "Bring in a list"
        QString explanation;
        QString button;
        QString keys; ///< written on the button; may be empty
    };

    EmptyState(const QString& title, const QString& text, QWidget* parent = nullptr);

    void setTexts(const QString& title, const QString& text);
    void setWays(std::vector<Way> ways);
    /// The line below the ways; links are told by linkActivated().
    [[nodiscard]] SpanLabel& foot() { return *m_foot; }

Q_SIGNALS:
    /// The button of a way was pressed; 0 is the first.
    void chosen(int way);
    void linkActivated(const QString& link);

private:
    Label* m_title;
    Label* m_text;
    QVBoxLayout* m_ways;
    SpanLabel* m_foot;
};

} // namespace zhike
