#pragma once

#include "domain/people/listview.h"
#include "storage/sqlsession.h"

#include <QList>

namespace zhike {

/// What a person made of a saved view: a tab of it, and whether it opens first. No record: it has no history.
struct ViewChoice {
    ListViewId view{0};
    bool isPinned = false;
    bool isDefault = false;
    friend bool operator==(const ViewChoice&, const ViewChoice&) = default;
};

[[nodiscard]] Result<QList<ViewChoice>> viewChoices(SqlSession& session, UserId user, RecordKind list);
/// Writes one choice; a default one takes the place of the default of before.
[[nodiscard]] Result<void> writeViewChoice(SqlSession& session, UserId user, RecordKind list, const ViewChoice& choice);

} // namespace zhike
