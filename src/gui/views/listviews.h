#pragma once

#include "gui/common/recordtable.h"
#include "gui/common/workplace.h"
#include "gui/lists/listshape.h"
#include "services/views/views.h"
#include "storage/filter.h"

#include <QHash>

class QMenu;

namespace zhike {

class Button;
class PageHead;
class TabRow;
class ToolButton;

/// What a saved view keeps of a list.
struct ViewContent {
    Filter filter;
    bool ownOnly = false; ///< rows of whoever looks at it
    TableLayout layout;
    ListShape shape = {};
};
/// Whether a person sees the same in both: hidden columns make no difference.
[[nodiscard]] bool isSameView(const ViewContent& a, const ViewContent& b);

/// The views of a list as tabs of its page ("All", "My own", then the pinned ones), a menu of all of them, and what can
/// be done with the one in hand. What was changed and not saved carries a dot and stays as it is while one looks at
/// another view. The list tells what it shows; this tells what it is to show.
class ListViews : public QObject {
    Q_OBJECT
public:
    /// @param head gets the tabs, the menu and the button that saves
    ListViews(Workplace& workplace, RecordKind list, PageHead& head, QWidget* page);

    /// Reads the views again; they may have been changed elsewhere.
    void load();
    /// The saved view in hand; nothing on "All" and "My own".
    [[nodiscard]] std::optional<ListViewId> current() const { return m_current; }
    [[nodiscard]] bool showsOwnOnly() const;
    /// Shows a saved view as soon as it is known.
    void choose(ListViewId id);
    /// Shows the view that the person has chosen to open first, if any.
    void chooseFirst();
    /// What the list shows now.
    void show(const ViewContent& now);
    /// Saves the view in hand where it was changed; on the other tabs asks for a name.
    void save();
    void retranslate();

Q_SIGNALS:
    /// "All" or "My own". @param leftView whether a saved view was there before
    void plainChosen(bool leftView);
    void viewChosen(zhike::ViewContent content);

private:
    void take(const ViewList& views);
    void makeTabs();
    void showMarks();
    void tabChosen(int index);
    void switchTo(ListViewId id);
    void fillMenu(QMenu& menu);
    void addViews(QMenu& menu, bool own);
    void addDeeds(QMenu& menu);
    void saveAs();
    void rename();
    void remove();
    void reset();
    void saveDraft(const ListViewDraft& draft, const QString& said);
    void decide(const ViewChoice& choice);
    [[nodiscard]] const ViewList::Item* item() const;
    [[nodiscard]] bool mayChange() const;
    [[nodiscard]] bool isChanged() const;
    [[nodiscard]] ListViewDraft draftOf(const ViewContent& content, ListViewDraft draft) const;

    Workplace& m_workplace;
    RecordKind m_list;
    QWidget* m_page;
    TabRow* m_tabs;
    ToolButton* m_menuButton;
    Button* m_saveButton;
    ViewList m_views;
    QList<ListViewId> m_tabViews; ///< of the tabs behind the two plain ones
    bool m_isLoaded = false;
    bool m_wantsFirst = false;
    std::optional<ListViewId> m_current;
    std::optional<ListViewId> m_wanted; ///< to be shown once it is known
    ViewContent m_now;
    QHash<qint64, ViewContent> m_unsaved; ///< of views that were left with changes
    quint64 m_generation = 0;
};

} // namespace zhike
