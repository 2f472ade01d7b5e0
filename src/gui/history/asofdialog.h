#pragma once

#include "gui/common/cellvalue.h"
#include "gui/common/workplace.h"
#include "services/history/recordasof.h"

#include <QDialog>

class QLineEdit;

namespace zhike {

class DayEdit;
class Label;
class MemoryRows;
class RecordTable;

/// A record as it was at a moment, beside how it is today: what differs is marked. Read only. Deletes itself when
/// closed.
class AsOfDialog : public QDialog {
    Q_OBJECT
public:
    /// @param moment without one, this time yesterday
    AsOfDialog(
        Workplace& workplace, const RecordRef& record, const QString& name, const std::optional<PastMoment>& moment,
        QWidget* parent);
    ~AsOfDialog() override;
    Q_DISABLE_COPY_MOVE(AsOfDialog)

private:
    void readMoment();
    void load();
    void show(const RecordAsOf& past);
    void addFields(const RecordAsOf& past);
    void addLines(const RecordAsOf& past);
    void addParts(const RecordAsOf& past);
    void add(const QString& what, const QString& then, const QString& now);

    Workplace& m_workplace;
    RecordRef m_record;
    PastMoment m_moment;
    quint64 m_generation = 0;
    std::vector<Row> m_shown; ///< while the list is filled

    Label* m_title;
    DayEdit* m_day;
    QLineEdit* m_time;
    Label* m_said;
    MemoryRows* m_rows;
    RecordTable* m_table;
};

} // namespace zhike
