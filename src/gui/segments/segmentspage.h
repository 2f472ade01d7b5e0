#pragma once

#include "gui/common/page.h"
#include "services/segments/membership.h"

#include <QTimer>

class QLineEdit;
class QStackedLayout;
class QVBoxLayout;

namespace zhike {

class Button;
class EmptyState;
class FilterEditor;
class FormKeeper;
class Label;
class MemoryRows;
class PageHead;
class ProgressLine;
class RecordTable;

/// Segments by rules: the list with members and flows, and beside it the rule of the one in hand, counted while it is
/// edited, with who came and went.
class SegmentsPage : public Page {
    Q_OBJECT
public:
    explicit SegmentsPage(Workplace& workplace, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    void arrive(const Place& place) override;
    [[nodiscard]] std::optional<RecordRef> subject() const override;
    void save() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildEditor(QVBoxLayout& column);
    void load();
    void fill();
    /// Takes a segment, or a new one, into the editor.
    void edit(const std::optional<RuleSegment>& segment);
    void startFrom(int starter);
    [[nodiscard]] CustomerSegmentDraft draft() const;
    [[nodiscard]] bool isChanged() const;
    void edited();
    void count();
    void showMoves();
    void showButtons();
    void remove();
    void showCustomers();
    void retranslate();

    PageHead* m_head;
    Button* m_new;
    QStackedLayout* m_views;
    EmptyState* m_empty;
    QWidget* m_content;
    MemoryRows* m_rows;
    RecordTable* m_table;
    QWidget* m_editor;
    QLineEdit* m_name;
    QLineEdit* m_description;
    Label* m_nameLabel;
    Label* m_descriptionLabel;
    FilterEditor* m_filter;
    Label* m_countLabel;
    Label* m_problem;
    Button* m_save;
    Button* m_revert;
    Button* m_show;
    Button* m_delete;
    Label* m_movesTitle;
    MemoryRows* m_moveRows;
    RecordTable* m_moves;
    FormKeeper* m_keeper = nullptr;
    QTimer m_counting;
    QTimer m_refreshing;
    QList<SegmentOverview> m_overviews;
    std::optional<RuleSegment> m_edited; ///< nothing: a new one
    CustomerSegmentDraft m_saved; ///< as the editor was filled
    std::optional<qint64> m_wanted; ///< to go to when the list is there
    quint64 m_generation = 0;
    bool m_isEditing = false;
    bool m_isFilling = false;
};

} // namespace zhike
