#pragma once

#include "domain/base/validation.h"

namespace zhike {

/// Who sees a saved view.
enum class ViewSharing { Private, Team };
template <>
inline constexpr std::array kChoicesOf<ViewSharing> = {
    Choice{"private", QT_TRANSLATE_NOOP("Choice", "Only me")},
    Choice{"team", QT_TRANSLATE_NOOP("Choice", "Everybody")}};

/// A list as somebody arranged it and gave a name to: which rows, in which order, in which columns and how wide.
struct ListViewDraft {
    QString name;
    int list = 0; ///< RecordKind of the rows
    ViewSharing sharing = ViewSharing::Private;
    std::optional<UserId> owner; ///< who made it; alone may change a private one
    QString filter; ///< as JSON, see storage/filterjson.h; empty: every row
    bool ownOnly = false; ///< only rows of whoever looks at it
    QString layout; ///< columns, widths and order as JSON; what the table understands
    bool operator==(const ListViewDraft&) const = default;
};
using ListViewId = Id<struct ListViewTag>;
using SavedView = Saved<ListViewDraft, ListViewId>;

template <> struct Catalogue<ListViewDraft> {
    using D = ListViewDraft;
    static constexpr RecordKind kKind = RecordKind::ListView;
    static constexpr const char* kTable = "list_view";
    static constexpr bool kOwnedByCustomer = false;
    static constexpr int kLongestFilter = 100'000;
    static constexpr int kLongestLayout = 20'000;
    static constexpr std::array kFields = {
        bound<&D::name>(
            {"name", QT_TRANSLATE_NOOP("Field", "Name"), FieldType::Text, kRequired | kEditable | kDefault, 60}),
        bound<&D::list>({"list_kind", QT_TRANSLATE_NOOP("Field", "List"), FieldType::Integer, kHidden}),
        bound<&D::sharing>(
            {"sharing", QT_TRANSLATE_NOOP("Field", "Seen by"), FieldType::Choice, kEditable | kDefault, 20,
             kChoicesOf<ViewSharing>}),
        bound<&D::owner>(
            {"owner_id", QT_TRANSLATE_NOOP("Field", "Owner"), FieldType::Link, kDefault, 0, {}, RecordKind::User}),
        bound<&D::filter>({"filter", QT_TRANSLATE_NOOP("Field", "Filter"), FieldType::Note, kHidden, kLongestFilter}),
        bound<&D::ownOnly>({"own_only", QT_TRANSLATE_NOOP("Field", "Own records only"), FieldType::YesNo, kHidden}),
        bound<&D::layout>({"layout", QT_TRANSLATE_NOOP("Field", "Columns"), FieldType::Note, kHidden, kLongestLayout})};
};

[[nodiscard]] inline Faults faultsOf(const ListViewDraft& draft)
{
    return catalogueFaults(draft);
}

} // namespace zhike
