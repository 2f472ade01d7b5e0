#pragma once

#include "gui/common/page.h"
#include "services/duplicates/duplicategroups.h"
#include "services/duplicates/duplicatekeeper.h"

#include <QTimer>

class QScrollArea;
class QStackedLayout;

namespace zhike {

class Button;
class EmptyState;
class Label;
class MemoryRows;
class PageHead;
class ProgressLine;
class RecordTable;

/// Customers that may be one: groups with how likely and why, and beside them who is in the one in hand, to merge or to
/// say that they are several. The search runs in the background and is kept while the window is open.
class DuplicatesPage : public Page {
    Q_OBJECT
public:
    explicit DuplicatesPage(Workplace& workplace, QWidget* parent = nullptr);
    ~DuplicatesPage() override;
    Q_DISABLE_COPY_MOVE(DuplicatesPage)

    [[nodiscard]] QString title() const override;
    void arrive(const Place& place) override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void connectKeeper();
    void search();
    /// Asks how the groups stand now.
    void load();
    void fill();
    void showState();
    void showMembers();
    void fillMembers(const QList<GroupMember>& members);
    QWidget* memberCard(const GroupMember& member, const DuplicateMember& bond);
    void merge();
    void markDifferent();
    [[nodiscard]] const DuplicateGroup* current() const;
    void retranslate();

    DuplicateKeeper* m_keeper;
    CurrentGroups m_now;
    bool m_isLoaded = false;
    PageHead* m_head;
    Button* m_search;
    ProgressLine* m_progress;
    QStackedLayout* m_views;
    QWidget* m_content;
    EmptyState* m_empty;
    Label* m_state;
    MemoryRows* m_rows;
    RecordTable* m_table;
    QScrollArea* m_members;
    Button* m_merge;
    Button* m_different;
    QTimer m_refresh;
    quint64 m_generation = 0;
};

} // namespace zhike
