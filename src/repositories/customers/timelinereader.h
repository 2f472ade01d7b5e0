#pragma once

#include "repositories/changes/changelog.h"
#include "repositories/stores.h"

#include <QFlags>
#include <array>
#include <variant>

namespace zhike {

/// What a timeline may show; each is a source of its own.
enum class TimelineKind : unsigned {
    Calls = 1U << 0U, ///< calls
    Mails = 1U << 1U, ///< mails
    Activities = 1U << 2U, ///< visits, meetings, tasks, notes
    Orders = 1U << 3U,
    Cases = 1U << 4U,
    Opportunities = 1U << 5U,
    Changes = 1U << 6U ///< field changes of the customer itself
};
Q_DECLARE_FLAGS(TimelineKinds, TimelineKind)
Q_DECLARE_OPERATORS_FOR_FLAGS(TimelineKinds)

inline constexpr TimelineKinds kUsualTimeline = TimelineKind::Calls | TimelineKind::Mails | TimelineKind::Activities
    | TimelineKind::Orders | TimelineKind::Cases | TimelineKind::Opportunities;

/// An opportunity at its last move.
struct OpportunityEvent {
    Opportunity opportunity;
    QString stageName;
    StageOutcome outcome = StageOutcome::Open;
};

/// Fields of the customer that someone changed.
struct FieldChanges {
    LoggedChange change;
    RecordRef record;
    QJsonObject oldValues;
    QJsonObject newValues;
};

/// How far each source was read: its sort value and id of the last entry handed out. Made by timeline() or from().
class TimelineCursor {
public:
    /// Begins with what happened before a moment ("jump to date").
    [[nodiscard]] static TimelineCursor from(Instant moment);

    struct Position {
        qint64 key = 0;
        qint64 id = 0;
    };
    static constexpr size_t kSources = 6;
    std::array<Position, kSources> positions;
};

} // namespace zhike
