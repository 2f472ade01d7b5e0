#pragma once

#include "gui/common/workplace.h"

#include <functional>

namespace zhike {

class Page;
class TimelineView;
class ToolButton;

/// Opens the history of a record over the window, or says why there is none.
void openHistory(Workplace& workplace, const std::optional<RecordRef>& record, QWidget* window);

/// A button that opens the history of the record that is in hand when it is pressed.
[[nodiscard]] ToolButton* historyButton(Workplace& workplace, const std::function<std::optional<RecordRef>()>& record);

/// The history of what a page is about: of its own record, or of the one that is selected in its list.
void openHistoryOf(Page& page, Workplace& workplace, QWidget* window);

/// Gives the entries of a timeline a menu that opens their history: activities have no page of their own.
/// @param recordAt the record of an entry by its id
void offerHistoryIn(
    TimelineView& timeline, Workplace& workplace, const std::function<std::optional<RecordRef>(qint64)>& recordAt);

/// The keys that do the same.
inline const QString kHistoryKeys = QStringLiteral("Ctrl+Shift+H");

} // namespace zhike
