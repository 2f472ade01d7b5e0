#include "services/views/views.h"

#include "repositories/lists/displaynames.h"
#include "storage/filterjson.h"

#include <QCollator>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

Result<void> checkFilter(const ListViewDraft& draft)
{
    if (draft.filter.isEmpty()) {
        return {};
    }
    ZHIKE_TRY([[maybe_unused]] const Filter filter, filterFromText(draft.filter));
    return {};
}

/// A view of one's own, or everybody's and one has a say.
Result<void> checkMayChange(const Author& author, const SavedView& view)
{
    const bool isOwn = view.details.owner == author.user;
    const bool hasSay = author.role == Role::Manager || author.role == Role::Administrator;
    if (isOwn || (hasSay && view.details.sharing == ViewSharing::Team)) {
        return {};
    }
    return fail(ErrorCode::NotAllowed, u"the view %1 is somebody else's"_s.arg(view.id.value()));
}

} // namespace

const ViewList::Item* ViewList::find(ListViewId id) const
{
    const auto found = std::ranges::find_if(items, [id](const Item& item) { return item.view.id == id; });
    return found == items.end() ? nullptr : &*found;
}

const ViewList::Item* ViewList::first() const
{
    const auto found = std::ranges::find_if(items, [](const Item& item) { return item.choice.isDefault; });
    return found == items.end() ? nullptr : &*found;
}

Result<ViewList> viewsOf(SqlSession& session, UserId user, RecordKind list)
{
    ZHIKE_TRY(const QList<SavedView> all, ListViewStore(session).all());
    ZHIKE_TRY(const QList<ViewChoice> choices, viewChoices(session, user, list));
    ViewList seen;
    for (const SavedView& view : all) {
        const bool isOwn = view.details.owner == user;
        if (view.details.list != int(list) || (!isOwn && view.details.sharing == ViewSharing::Private)) {
            continue;
        }
        ViewList::Item item{view, {view.id, false, false}, {}, isOwn};
        const auto choice = std::ranges::find(choices, view.id, &ViewChoice::view);
        if (choice != choices.end()) {
            item.choice = *choice;
        }
        if (!isOwn) {
            ZHIKE_TRY(item.ownerName, displayName(session, RecordKind::User, view.details.owner));
        }
        seen.items.append(std::move(item));
    }
    const QCollator order;
    std::ranges::sort(seen.items, [&order](const ViewList::Item& a, const ViewList::Item& b) {
        const int names = order.compare(a.view.details.name, b.view.details.name);
        return names != 0 ? names < 0 : a.view.id < b.view.id;
    });
    return seen;
}

Change createView(ListViewDraft draft)
{
    return {
        {ChangeAction::CreateView, draft.name},
        [draft = std::move(draft)](ChangeContext& context) mutable -> Result<void> {
            ZHIKE_CHECK(checkFilter(draft));
            ListViewDraft own = draft;
            own.owner = context.author().user;
            ZHIKE_TRY(const SavedView view, context.insert(CustomerId(0), std::move(own)));
            return writeViewChoice(
                context.session(), context.author().user, RecordKind(draft.list), {view.id, true, false});
        }};
}

Change editView(ListViewId id, int revision, ListViewDraft draft)
{
    return {
        {ChangeAction::EditView, draft.name},
        [id, revision, draft = std::move(draft)](ChangeContext& context) -> Result<void> {
            ZHIKE_CHECK(checkFilter(draft));
            ZHIKE_TRY(const SavedView view, ListViewStore(context.session()).get(CustomerId(0), id));
            ZHIKE_CHECK(checkMayChange(context.author(), view));
            ListViewDraft after = draft;
            after.owner = view.details.owner;
            after.list = view.details.list;
            ZHIKE_TRY([[maybe_unused]] const SavedView saved, context.update(CustomerId(0), id, revision, after));
            return {};
        }};
}

Change deleteView(ListViewId id, const QString& name)
{
    return {{ChangeAction::DeleteView, name}, [id](ChangeContext& context) -> Result<void> {
                ZHIKE_TRY(const SavedView view, ListViewStore(context.session()).get(CustomerId(0), id));
                ZHIKE_CHECK(checkMayChange(context.author(), view));
                return context.remove<ListViewDraft>(CustomerId(0), id, view.revision);
            }};
}

Change chooseView(RecordKind list, const ViewChoice& choice)
{
    return {{ChangeAction::EditView, {}}, [list, choice](ChangeContext& context) {
                return writeViewChoice(context.session(), context.author().user, list, choice);
            }};
}

} // namespace zhike
