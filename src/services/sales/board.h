#pragma once

#include "domain/customers/due.h"
#include "repositories/customers/nextstep.h"
#include "repositories/stores.h"

namespace zhike {

struct BoardCard {
    CustomerId customer{0};
    OpportunityId id{0};
    int revision = 1;
    QString customerName;
    QString name;
    Money amount{0, kCny};
    Rate probability;
    std::optional<Day> expectedClose;
    std::optional<UserId> owner;
    QString ownerName;
    int daysInStage = 0;
    std::optional<NextStep> nextStep; ///< of the opportunity, else of its customer
    DueState due = DueState::None;
};

/// How many cards stand how.
struct DueCounts {
    qint64 none = 0;
    qint64 planned = 0;
    qint64 today = 0;
    qint64 overdue = 0;
};

struct BoardLane {
    Stage stage{StageId(0)};
    qint64 count = 0;
    QList<Money> sums; ///< exact, one a currency, the base currency first
    QList<Money> weighted; ///< amount x probability, rounded once a lane; same order
    DueCounts due;
    QList<BoardCard> cards; ///< nearest expected close first
};

struct BoardView {
    QString pipeline;
    QList<BoardLane> lanes; ///< open stages by position
    QList<Stage> ends; ///< the won and lost stages, where cards may be dropped
    qint64 count = 0;
    QList<Money> sums;
    QList<Money> weighted;
    DueCounts due;
};

/// Opportunities in the open stages of a pipeline (empty: the first one), of one owner or of all.
[[nodiscard]] Result<BoardView>
board(SqlSession& session, const QString& pipeline, std::optional<UserId> owner, Instant now, int cardsPerLane = 50);
/// The next cards of one lane.
[[nodiscard]] Result<QList<BoardCard>>
laneCards(SqlSession& session, StageId stage, std::optional<UserId> owner, Instant now, int offset, int limit);

} // namespace zhike
