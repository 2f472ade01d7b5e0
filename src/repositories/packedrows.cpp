#include "repositories/packedrows.h"

#include <cstring>

namespace zhike {

namespace {

/// Reads back what PackedRows wrote.
class PackedReader {
public:
    explicit PackedReader(const QByteArray& bytes) : m_at(bytes.constData()) { }

    /// Binds the next value.
    void bindNext(Statement& statement, int index)
    {
        switch (*m_at++) {
        case 'i':
            statement.bindOne(index, take<qint64>());
            break;
        case 'r':
            statement.bindOne(index, take<double>());
            break;
        case 't':
            statement.bindOne(index, Utf8Text{takeBytes()});
            break;
        case 'b':
            statement.bindOne(index, takeBytes().toByteArray());
            break;
        default:
            statement.bindOne(index, std::nullopt);
        }
    }

private:
    template <class T> T take()
    {
        T value;
        std::memcpy(&value, m_at, sizeof value);
        m_at += sizeof value;
        return value;
    }

    QByteArrayView takeBytes()
    {
        const auto size = take<qsizetype>();
        const QByteArrayView view(m_at, size);
        m_at += size;
        return view;
    }

    const char* m_at;
};

} // namespace

void PackedRows::putInteger(qint64 value)
{
    m_bytes.append('i');
    m_bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

void PackedRows::putReal(double value)
{
    m_bytes.append('r');
    m_bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

void PackedRows::putText(QStringView value)
{
    putBytes('t', value.toUtf8());
}

void PackedRows::putBytes(char tag, QByteArrayView value)
{
    const qsizetype size = value.size();
    m_bytes.append(tag);
    m_bytes.append(reinterpret_cast<const char*>(&size), sizeof size);
    m_bytes.append(value);
}

Result<void> writePacked(SqlSession& session, const QString& sql, const PackedRows& rows)
{
    if (rows.count() == 0) {
        return {};
    }
    ZHIKE_TRY(Statement statement, session.prepare(sql));
    const int parameters = int(sql.count(u'$'));
    PackedReader reader(rows.bytes());
    for (qint64 row = 0; row < rows.count(); ++row) {
        for (int index = 1; index <= parameters; ++index) {
            reader.bindNext(statement, index);
        }
        ZHIKE_TRY([[maybe_unused]] const qint64 changed, statement.execute());
    }
    return {};
}

} // namespace zhike
