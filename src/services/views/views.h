#pragma once

#include "repositories/people/viewchoices.h"
#include "services/changes/change.h"

namespace zhike {

/// The saved views of one list that a person sees: the own ones and everybody's, by name.
struct ViewList {
    struct Item {
        SavedView view{ListViewId(0)};
        ViewChoice choice;
        QString ownerName; ///< of somebody else's
        bool isOwn = false;
    };
    QList<Item> items;

    [[nodiscard]] const Item* find(ListViewId id) const;
    /// The one that opens first, if the person has chosen one.
    [[nodiscard]] const Item* first() const;
};
[[nodiscard]] Result<ViewList> viewsOf(SqlSession& session, UserId user, RecordKind list);

/// Saves a new view in the author's name and makes it a tab of the author's list.
/// @return on applying: `InvalidInput` where the filter is none
[[nodiscard]] Change createView(ListViewDraft draft);
/// Saves a view; its owner stays. Everybody's may be changed by its owner, a manager or an administrator.
[[nodiscard]] Change editView(ListViewId id, int revision, ListViewDraft draft);
[[nodiscard]] Change deleteView(ListViewId id, const QString& name);
/// Pins a view or makes it the first one, for the author. No step to undo: nothing of the company changes.
[[nodiscard]] Change chooseView(RecordKind list, const ViewChoice& choice);

} // namespace zhike
