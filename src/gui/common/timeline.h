#pragma once

#include "documents/marks.h"
#include "domain/base/time.h"

#include <QAbstractListModel>
#include <QListView>
#include <optional>
#include <vector>

namespace zhike {

/// One thing that happened, or is planned, with a customer.
struct TimelineItem {
    qint64 id = 0;
    QString icon; ///< name of an icon: "call", "mail", "orders"…
    QString title;
    QString note; ///< second line, in text2; may be empty
    Day day = Day(0);
    QString time; ///< "10:00" under the day of what is planned; may be empty
    bool planned = false; ///< stands on top
    State state = State::None; ///< other than None: its words follow the title
    QString stateWords;
};

/// Items newest first, in groups: what is planned on top, then months.
class TimelineModel : public QAbstractListModel {
    Q_OBJECT
public:
    explicit TimelineModel(QObject* parent = nullptr);

    /// Takes items in any order.
    void setItems(std::vector<TimelineItem> items);

    /// @return the item of a line, or null for the head of a group.
    [[nodiscard]] const TimelineItem* itemAt(int row) const;
    /// @return the head of a group at a line, or nothing.
    [[nodiscard]] QString headAt(int row) const;
    /// @return the line of the first item of that day or an earlier one, for jumping to a date; -1: none.
    [[nodiscard]] int rowOfDay(Day day) const;
    /// Groups are named by the language and by today's year; call it when one changes.
    void regroup();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Line {
        int item = -1; ///< place in m_items, -1: a head
        QString head;
    };

    std::vector<TimelineItem> m_items;
    std::vector<Line> m_lines;
};

/// Shows a TimelineModel: icon, title, second line, date at the right. Enter or a double click opens.
class TimelineView : public QListView {
    Q_OBJECT
public:
    explicit TimelineView(QWidget* parent = nullptr);

    [[nodiscard]] TimelineModel& timeline() { return *m_timeline; }
    void setItems(std::vector<TimelineItem> items) { m_timeline->setItems(std::move(items)); }
    void goToDay(Day day);
    /// The ground it stands on: a side panel is raised, and its margins are enough.
    void setOnRaised(bool raised);
    [[nodiscard]] bool isOnRaised() const { return m_onRaised; }

Q_SIGNALS:
    void opened(qint64 id);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void takeColors();

    TimelineModel* m_timeline;
    bool m_onRaised = false;
};

} // namespace zhike
