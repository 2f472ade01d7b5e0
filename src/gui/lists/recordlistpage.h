#pragma once

#include "gui/common/page.h"
#include "gui/lists/listrows.h"

#include <QTimer>

class QHBoxLayout;
class QLineEdit;
class QMenu;
class QStackedLayout;

namespace zhike {

class Button;
class CountLabel;
class EmptyState;
class FilterChip;
class FilterRow;
class ListShapes;
class ListViews;
class PageHead;
class ProgressLine;
class RecordFoot;
class RecordTable;
struct ManyOutcome;
struct ViewContent;

/// The page of a list: views as tabs (all, mine, the saved ones), a filter, the exact count, the rows, sums at the
/// foot, and beside it a panel for whoever is selected. What differs between kinds of record is set by the sections'
/// own pages.
///
/// Place::view: {"filter": {...}} is the full filter in its stored form. {"conditions": [{"field", "is", "label"}...]}
/// narrows the list; chips show it and take it away. {"view": id} shows a saved view.
class RecordListPage : public Page {
    Q_OBJECT
public:
    RecordListPage(Workplace& workplace, RecordKind kind, QWidget* parent = nullptr);
    [[nodiscard]] RecordKind kind() const { return m_kind; }

    void arrive(const Place& place) override;
    [[nodiscard]] QVariant state() const override;
    void restore(const QVariant& state) override;
    [[nodiscard]] std::optional<RecordRef> subject() const override;
    void focusFilter() override;
    /// The view in hand, where it was changed.
    void save() override;

protected:
    /// A widget for the selected record at the right of the list; takes ownership.
    void setSidePanel(QWidget* panel, int width);
    void setEmptyState(EmptyState* empty);
    [[nodiscard]] PageHead& head() { return *m_head; }
    [[nodiscard]] RecordTable& table() { return *m_table; }
    [[nodiscard]] ListRows& rows() { return *m_rows; }
    void changeEvent(QEvent* event) override;

    /// The current row is another record, or none.
    virtual void recordSelected(const std::optional<RecordRef>& record) { Q_UNUSED(record); }
    /// Enter or a double click.
    virtual void openRecord(const RecordRef& record);
    /// Fields that the foot sums up.
    [[nodiscard]] virtual QStringList summedFields() const { return {}; }
    /// Sets every text again. A derived page calls it at the end of its constructor.
    virtual void retranslate();

private:
    struct Condition {
        QString field;
        QString value;
        QString label; ///< of the value
    };
    void askAgain();
    [[nodiscard]] Filter wholeFilter() const;
    [[nodiscard]] bool isOwnOnly() const;
    void rememberLayout();
    void tellViews();
    void showPlain(bool leftView);
    void showView(ViewContent content);
    [[nodiscard]] QList<RecordRef> chosen() const;
    void offerDeeds(QMenu* menu);
    void deleteChosen();
    void editChosen();
    void told(const ManyOutcome& outcome, const QString& one, const QString& many);
    void showConditions();
    void showFilterWords();
    void editFilter();
    void exportRows();
    void setFilter(const Filter& filter);
    void showSums();
    void counted(qint64 total, double elapsedMs);
    void changed(const ChangeReceipt& receipt);

    RecordKind m_kind;
    PageHead* m_head;
    ListViews* m_views = nullptr; ///< of lists that have saved ones
    FilterRow* m_filterRow;
    QLineEdit* m_quick;
    CountLabel* m_count;
    ProgressLine* m_progress;
    RecordTable* m_table;
    ListShapes* m_shapes; ///< the table, or the same rows as bars or days
    RecordFoot* m_foot;
    QHBoxLayout* m_body;
    QStackedLayout* m_middle;
    EmptyState* m_empty = nullptr;
    QWidget* m_listBox;
    ListRows* m_rows;
    QList<Condition> m_conditions;
    Filter m_filter; ///< the full filter, besides the conditions
    Button* m_filterButton;
    QPointer<FilterChip> m_filterChip; ///< says the full filter in words
    QTimer m_typing;
    QTimer m_refresh;
    bool m_asked = false;
    quint64 m_sumGeneration = 0;
    std::optional<qint64> m_everything; ///< rows without any filter
};

} // namespace zhike
