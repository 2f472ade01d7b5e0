#pragma once

#include "gui/common/workplace.h"

#include <QObject>
#include <functional>

class QPoint;

namespace zhike {

class TimelineView;

/// Files let go over a line of a timeline hang on what the line tells of; anywhere else in it, on whose timeline it is.
class EntryDrops : public QObject {
    Q_OBJECT
public:
    /// @param recordOf what a line tells of, by its item's id
    /// @param subject whose timeline it is
    EntryDrops(
        Workplace& workplace, TimelineView& view, std::function<std::optional<RecordRef>(qint64)> recordOf,
        std::function<std::optional<RecordRef>()> subject);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] std::optional<RecordRef> hostAt(const QPoint& point) const;

    Workplace& m_workplace;
    TimelineView& m_view;
    std::function<std::optional<RecordRef>(qint64)> m_recordOf;
    std::function<std::optional<RecordRef>()> m_subject;
};

} // namespace zhike
