#pragma once

#include "gui/common/rowsource.h"
#include "gui/common/workplace.h"
#include "services/lists/list.h"

#include <QCache>
#include <QSet>
#include <QStringList>

namespace zhike {

/// A list of any kind of record as a RowSource: the ids of the whole result, and the pages that were looked at. Columns
/// are the catalogue's. Rows on the screen come first, the whole order a moment later; a newer question makes the
/// answers to the older one worthless.
class ListRows : public RowSource {
    Q_OBJECT
public:
    ListRows(Workplace& workplace, RecordKind kind, QObject* parent);

    /// Asks for another set or order of rows.
    void ask(const ListQuery& query);
    /// Asks the same again, after a change. The rows there are stay until all of them are known anew, so that who
    /// reads in the middle of the list stays there.
    void refresh();
    [[nodiscard]] const ListQuery& query() const { return m_query; }
    [[nodiscard]] RecordRef refAt(int row) const { return m_rows.ref(size_t(row)); }
    /// What a full bar stands for in this column, in major units.
    void setLargest(const QString& key, double largest);
    /// The words of columns are asked for again after a change of language.
    void retranslate();

    [[nodiscard]] int rowCount() const override { return int(m_rows.size()); }
    [[nodiscard]] const std::vector<Column>& columns() const override { return m_columns; }
    [[nodiscard]] const Row* at(int row) override;
    [[nodiscard]] qint64 idAt(int row) const override { return m_rows.id(size_t(row)); }
    [[nodiscard]] int rowOf(qint64 id) const override { return int(m_rows.rowOf(id)); }
    void sortBy(const SortKeys& keys) override;
    bool edit(int row, int column, const CellValue& value) override;
    void hold(bool isHeld) override;

Q_SIGNALS:
    void counting();
    /// @param total rows in the result
    void counted(qint64 total, double elapsedMs);
    void failed(const zhike::Error& error);

private:
    static constexpr int kRowsPerPage = 32; ///< about a screen: more would make it wait for rows beyond it
    /// The rows of a page as they were read, in an order that may be gone since.
    struct LoadedPage {
        std::vector<ListRow> rows;
        quint64 order = 0;

        [[nodiscard]] const ListRow* find(const RecordRef& record) const;
    };

    void makeColumns();
    [[nodiscard]] QuestionKey questionKey(const QString& part) const;
    void askFirst(quint64 generation);
    void askWhole(quint64 generation);
    void take(const ListSnapshot& snapshot);
    void forgetPages();
    [[nodiscard]] const ListRow* loadedRow(int row) const;
    /// Notes a page as wanted. The one looked at last is read first, and what a scroll bar passed by is forgotten.
    void askPage(int page);
    void readPages();
    void readPage(int page);
    [[nodiscard]] Row rowOfRecord(const ListRow& record) const;
    [[nodiscard]] CellValue cellOf(const Field& field, const ListRow& record, size_t column) const;

    Workplace& m_workplace;
    RecordKind m_kind;
    ListQuery m_query;
    std::vector<Field> m_fields; ///< one per column
    QStringList m_keys;
    std::vector<Column> m_columns;
    RowAddresses m_rows;
    QCache<int, LoadedPage> m_pages{200};
    std::vector<int> m_wanted; ///< pages to read; the one looked at last is last
    QSet<int> m_reading;
    quint64 m_generation = 0; ///< of the question
    quint64 m_order = 0; ///< raised when other rows, or other words, take the place of those loaded
    Row m_row;
    bool m_isHeld = false;
    std::optional<ListSnapshot> m_waiting; ///< came while the rows were held
};

} // namespace zhike
