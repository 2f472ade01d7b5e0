#pragma once

#include "gui/common/rowselection.h"
#include "gui/common/rowsource.h"
#include "gui/common/workplace.h"
#include "services/bin/bin.h"

#include <QCache>
#include <QSet>

namespace zhike {

/// The bin as a RowSource: which record lies where is known of all, what it is of the pages that were looked at. Asking
/// runs on the thread for big scans; a newer question makes the older one worthless.
class BinRows : public RowSource {
    Q_OBJECT
public:
    BinRows(Workplace& workplace, QObject* parent);

    void ask(const BinQuery& query);
    /// The same again, after a change.
    void refresh() { ask(m_query); }
    void retranslate();
    [[nodiscard]] const BinQuery& query() const { return m_query; }
    [[nodiscard]] int days() const { return m_days; }
    /// What the rows' selection means.
    [[nodiscard]] QList<RecordRef> chosen(const RowSelection& selection) const;
    /// The entry of a row, when it is loaded.
    [[nodiscard]] const BinEntry* entryAt(int row) const;

    [[nodiscard]] int rowCount() const override { return int(m_rows.size()); }
    [[nodiscard]] const std::vector<Column>& columns() const override { return m_columns; }
    [[nodiscard]] const Row* at(int row) override;
    [[nodiscard]] qint64 idAt(int row) const override;

Q_SIGNALS:
    void counting();
    /// @param total in the whole bin
    void counted(qint64 found, qint64 total, double elapsedMs);
    void failed(const zhike::Error& error);

private:
    static constexpr int kRowsPerPage = 32;
    using LoadedPage = QHash<RecordRef, BinEntry>;

    void makeColumns();
    void askPage(int page);
    [[nodiscard]] Row rowOf(const BinEntry& entry) const;
    using RowSource::rowOf;

    Workplace& m_workplace;
    BinQuery m_query;
    int m_days = kUsualBinDays;
    std::vector<Column> m_columns;
    std::vector<BinRow> m_rows;
    QCache<int, LoadedPage> m_pages{200};
    QSet<int> m_reading;
    quint64 m_generation = 0;
    quint64 m_order = 0;
    Row m_row;
};

} // namespace zhike
