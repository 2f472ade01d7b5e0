#pragma once

#include "documents/marks.h"
#include "gui/common/ink.h"

#include <QAbstractButton>
#include <QWidget>

namespace zhike {

/// One condition of a filter: "Team is **East China** ×". A click edits it, the × or Del takes it away.
class FilterChip : public QAbstractButton {
    Q_OBJECT
public:
    /// @param field the field with its operator, `value` what it is compared with
    FilterChip(const QString& field, const QString& value, QWidget* parent = nullptr);

    void setCondition(const QString& field, const QString& value);
    [[nodiscard]] const QString& value() const { return m_value; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void removed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QRect crossRect() const;

    QString m_field;
    QString m_value;
    bool m_overCross = false;
};

/// A value beside others: "MVC", "Decline". Not clickable.
class ValueChip : public QWidget {
    Q_OBJECT
public:
    explicit ValueChip(const QString& text, QWidget* parent = nullptr);
    void setText(const QString& text);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
};

/// A segment in heads and pickers: mark, bold name, the segment's colour as a breath over the ground.
class SegmentChip : public QWidget {
    Q_OBJECT
public:
    /// @param place in the order of segments, as for segmentLookAt()
    SegmentChip(int place, const QString& name, QWidget* parent = nullptr);
    void setSegment(int place, const QString& name);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_place;
    QString m_name;
};

/// 16 px high, in the tint and ink of a state: "decider", "33 d in stage". With a mark it shows the state's shape too.
class Badge : public QWidget {
    Q_OBJECT
public:
    enum class Mark { Without, With };
    explicit Badge(
        const QString& text, State state = State::Neutral, Mark mark = Mark::Without, QWidget* parent = nullptr);
    void setContent(const QString& text, State state);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
    State m_state;
    Mark m_mark;
};

/// A state with its words, as in lists: shape, then the words in its ink.
class StateLabel : public QWidget {
    Q_OBJECT
public:
    explicit StateLabel(
        State state = State::Neutral, const QString& words = {}, FontRole role = FontRole::Body,
        QWidget* parent = nullptr);
    void setState(State state, const QString& words);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    State m_state;
    QString m_words;
    FontRole m_role;
};

/// A key as printed on it: "Ctrl+K".
class KeyCap : public QWidget {
    Q_OBJECT
public:
    explicit KeyCap(const QString& keys, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_keys;
};

/// Paints a key cap with its right edge at `right`, in the middle of `box`. @return its left edge
int paintKeyCap(QPainter& painter, const QRect& box, int right, const QString& keys);

} // namespace zhike
