#include "services/exporting/partfile.h"

#include "repositories/lists/partrows.h"

#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

/// Writes the parts of records in the order of the list.
class PartWriter {
public:
    PartWriter(SqlSession& session, RecordKind kind, std::unique_ptr<RowFile> file)
        : m_session(session), m_kind(kind), m_columns(partColumns(kind)), m_file(std::move(file))
    {
        const auto currency = std::ranges::find(m_columns, "currency"_L1, keyOfColumn);
        m_currency = currency == m_columns.end() ? -1 : int(currency - m_columns.begin());
    }

    Result<qint64> write(std::span<const RecordRef> refs)
    {
        std::vector<qint64> ids;
        ids.reserve(refs.size());
        std::ranges::transform(refs, std::back_inserter(ids), &RecordRef::id);
        std::ranges::sort(ids);
        ZHIKE_TRY(const std::vector<PartRow> parts, readParts(m_session, m_kind, ids));
        qint64 written = 0;
        for (const RecordRef& ref : refs) {
            for (const PartRow& part : std::ranges::equal_range(parts, ref.id, {}, &PartRow::record)) {
                ZHIKE_CHECK(writePart(part));
                ++written;
            }
        }
        return written;
    }
    Result<void> commit() { return m_file->commit(); }

private:
    static QLatin1StringView keyOfColumn(const PartColumn& column) { return QLatin1StringView(column.key); }

    Result<void> writePart(const PartRow& part)
    {
        const QString* code = m_currency < 0 ? nullptr : std::get_if<QString>(&part.values[size_t(m_currency)]);
        const Currency currency = code == nullptr ? kCny : Currency::fromCode(*code).value_or(kCny);
        m_cells.clear();
        for (const Value& value : part.values) {
            m_cells.push_back({value, currency});
        }
        return m_file->row(m_cells);
    }

    SqlSession& m_session;
    RecordKind m_kind;
    std::span<const PartColumn> m_columns;
    std::unique_ptr<RowFile> m_file;
    int m_currency = -1;
    std::vector<ExportCell> m_cells;
};

} // namespace

Result<ExportChunk> partChunks(SqlSession& session, RecordKind kind, const QString& path, const ExportForm& form)
{
    std::vector<ExportColumn> titles;
    for (const PartColumn& column : partColumns(kind)) {
        titles.push_back({QString::fromLatin1(column.key), column.type});
    }
    ZHIKE_TRY(std::unique_ptr<RowFile> made, RowFile::create(path, form, std::move(titles)));
    const auto file = std::make_shared<PartWriter>(session, kind, std::move(made));
    ExportChunk chunk;
    chunk.write = [file](std::span<const RecordRef> refs) { return file->write(refs); };
    chunk.commit = [file] { return file->commit(); };
    return chunk;
}

} // namespace zhike
