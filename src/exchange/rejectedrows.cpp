#include "exchange/rejectedrows.h"

#include "exchange/utf8.h"

namespace zhike {

Result<RejectedRows> RejectedRows::create(const QString& path, const TableReader& reader)
{
    ZHIKE_TRY(AtomicFile file, AtomicFile::create(path));
    RejectedRows rejected(std::move(file), reader.wasDecoded());
    ZHIKE_CHECK(rejected.m_file.write("\xEF\xBB\xBF"));
    if (!reader.rawHeader().isEmpty()) {
        ZHIKE_CHECK(rejected.writeLine(reader.rawHeader()));
    }
    return rejected;
}

Result<void> RejectedRows::add(QByteArrayView raw)
{
    ++m_rows;
    return writeLine(raw);
}

Result<void> RejectedRows::commit()
{
    return m_file.commit();
}

Result<void> RejectedRows::writeLine(QByteArrayView line)
{
    // Where another encoding had a sequence without meaning stands a mark of ours; a person shall see that a character
    // was there. Bytes that claimed to be UTF-8 are repeated as they are.
    QByteArray bytes = line.toByteArray();
    if (m_hasMarks) {
        for (const unsigned char mark : {kInvalidMark, kSurrogateMark}) {
            bytes.replace(QByteArray(1, static_cast<char>(mark)), "\xEF\xBF\xBD");
        }
    }
    bytes += "\r\n";
    return m_file.write(bytes);
}

} // namespace zhike
