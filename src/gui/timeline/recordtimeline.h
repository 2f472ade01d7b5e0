#pragma once

#include "gui/common/workplace.h"
#include "services/customers/timeline.h"

#include <QWidget>

class QBoxLayout;
class QMenu;

namespace zhike {

class Button;
class DateChooser;
class Label;
class TabRow;
class TimelineNote;
class TimelineView;

/// The timeline of a customer, a contact, an opportunity or a case, with everything around it: the line to write on,
/// the kinds to choose from, the day to go to, older entries. Refreshes itself when something of the customer changes.
class RecordTimeline : public QWidget {
    Q_OBJECT
public:
    /// In the middle of a page, with tabs; or beside a list, a form or a text, with a title and menus.
    enum class Extent { Page, Beside };
    RecordTimeline(Workplace& workplace, Extent extent, QWidget* parent = nullptr);

    /// Shows another record's timeline from its newest entry on, or none.
    void setSubject(const std::optional<RecordRef>& subject);
    [[nodiscard]] const std::optional<RecordRef>& subject() const { return m_subject; }
    /// Reads the newest entries, or those before the day that one went to.
    void load();
    [[nodiscard]] TimelineNote& note() { return *m_note; }

Q_SIGNALS:
    /// A page comes in the place of this one: a dialog closes.
    void leaving();
    /// What was written into the case that is shown; stands beside the timeline.
    void entryChosen(zhike::CaseEntryId entry);

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildHead(QBoxLayout& column);
    void fillKinds();
    void choose(qsizetype choice);
    void goTo(std::optional<Day> day);
    void toTop();
    void showDay();
    void ask(bool goesOn);
    void take(const TimelineSlice& slice, bool goesOn);
    void fill();
    void open(qint64 at);
    [[nodiscard]] const TimelineEntry* entryAt(qint64 at) const;
    void retranslate();

    Workplace& m_workplace;
    Extent m_extent;
    std::optional<RecordRef> m_subject;
    QList<TimelineEntry> m_planned;
    QList<TimelineEntry> m_entries;
    std::optional<TimelineCursor> m_more;
    std::optional<Day> m_day; ///< the newest that is shown
    qsizetype m_choice = 0;
    quint64 m_generation = 0;
    QuestionKey m_question; ///< of this timeline alone

    TimelineNote* m_note;
    Label* m_title = nullptr; ///< beside something
    TabRow* m_tabs = nullptr; ///< in a page
    Button* m_kinds = nullptr; ///< beside something
    DateChooser* m_days;
    Label* m_nothing;
    TimelineView* m_view;
    Button* m_older;
};

} // namespace zhike
