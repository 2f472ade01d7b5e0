#pragma once

#include "gui/common/page.h"
#include "services/bin/bin.h"

#include <QTimer>

class QComboBox;
class QLineEdit;
class QStackedLayout;

namespace zhike {

class BinRows;
class Button;
class CountLabel;
class EmptyState;
class Label;
class ManyRecords;
class PageHead;
class ProgressLine;
class RecordTable;
struct ManyOutcome;

/// Everything that was deleted, the newest first: looked through by words, kind and person, taken out again as one step
/// that undo takes back, or deleted for good.
class BinPage : public Page {
    Q_OBJECT
public:
    explicit BinPage(Workplace& workplace, QWidget* parent = nullptr);
    ~BinPage() override;
    Q_DISABLE_COPY_MOVE(BinPage)

    [[nodiscard]] QString title() const override;
    void arrive(const Place& place) override;
    void focusFilter() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeFilters();
    QWidget* makeFoot();
    void connectAll();
    void ask();
    void loadPeople();
    void counted(qint64 found, qint64 total, double elapsedMs);
    void showDeeds();
    void restoreChosen();
    void purgeChosen();
    void run(ManyRecords* many, const QString& work, bool isPurge);
    void finished(const ManyOutcome& outcome, bool isPurge);
    void chooseTerm();
    void retranslate();
    [[nodiscard]] QString nameOfOne(const QList<RecordRef>& records) const;

    PageHead* m_head;
    Button* m_term;
    ProgressLine* m_progress;
    QStackedLayout* m_views;
    QWidget* m_content;
    EmptyState* m_empty;
    QLineEdit* m_words;
    QComboBox* m_kind;
    QComboBox* m_person;
    CountLabel* m_count;
    BinRows* m_rows;
    RecordTable* m_table;
    Label* m_selected;
    Button* m_restore;
    Button* m_purge;
    QTimer m_typing;
    QTimer m_refresh;
    bool m_isAsked = false;
    bool m_isRunning = false;
};

} // namespace zhike
