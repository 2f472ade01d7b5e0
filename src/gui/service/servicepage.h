#pragma once

#include "gui/common/cellvalue.h"
#include "gui/common/page.h"
#include "services/service/casequeue.h"

#include <QTimer>

namespace zhike {

class EmptyState;
class Label;
class MemoryRows;
class PageHead;
class ProgressLine;
class RecordListPage;
class RecordTable;
class ToolButton;

/// The queue of open cases by time left against their promise, or every case as a list.
class ServicePage final : public Page {
    Q_OBJECT
public:
    explicit ServicePage(Workplace& workplace, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    void arrive(const Place& place) override;
    [[nodiscard]] std::optional<RecordRef> subject() const override;
    void focusFilter() override;
    void save() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void showAsList(bool asList);
    void load();
    void show(const CaseQueue& queue);
    void retranslate();
    [[nodiscard]] std::vector<Column> columns() const;

    PageHead* m_head;
    ProgressLine* m_progress;
    RecordTable* m_table;
    MemoryRows* m_rows;
    EmptyState* m_empty;
    Label* m_foot;
    QWidget* m_footBox;
    ToolButton* m_asList;
    RecordListPage* m_list = nullptr; ///< made when it is first looked at
    QHash<qint64, RecordRef> m_refs;
    std::optional<CaseQueue> m_queue;
    QTimer m_clock; ///< time left goes on
};

} // namespace zhike
