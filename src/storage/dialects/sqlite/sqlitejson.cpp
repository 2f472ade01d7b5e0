#include "storage/dialects/sqlite/sqlitejson.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <charconv>
#include <optional>
#include <sqlite3.h>
#include <string_view>

namespace zhike {

namespace {

std::string_view jsonText(sqlite3_value* value)
{
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_value_text(value));
    return bytes == nullptr ? std::string_view() : std::string_view(bytes, size_t(sqlite3_value_bytes(value)));
}

bool isJsonSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Walks over an object of numbers and texts without taking it apart: a list of a million rows asks for one value of
/// each.
class FlatObject {
public:
    explicit FlatObject(std::string_view text) : m_text(text) { }

    /// @return how the value of a key is written; nothing where the object has none, or is another than this can read.
    std::optional<std::string_view> find(std::string_view key)
    {
        if (!take('{')) {
            return std::nullopt;
        }
        while (!m_isOdd) {
            const std::string_view name = string();
            if (m_isOdd || !take(':')) {
                break;
            }
            const std::string_view value = here() == '"' ? string() : number();
            if (!m_isOdd && name.size() >= 2 && name.substr(1, name.size() - 2) == key) {
                return value;
            }
            if (!take(',')) {
                m_isOdd = m_isOdd || !take('}');
                break;
            }
        }
        return std::nullopt;
    }
    [[nodiscard]] bool isOdd() const { return m_isOdd; }

private:
    char here()
    {
        while (m_at < m_text.size() && isJsonSpace(m_text[m_at])) {
            ++m_at;
        }
        return m_at < m_text.size() ? m_text[m_at] : '\0';
    }
    bool take(char wanted)
    {
        const bool isThere = here() == wanted;
        m_at += isThere ? 1 : 0;
        return isThere;
    }
    /// With its quotes and escapes.
    std::string_view string()
    {
        const size_t begin = here() == '"' ? m_at : m_text.size();
        size_t end = begin + 1;
        while (end < m_text.size() && m_text[end] != '"') {
            end += m_text[end] == '\\' ? 2 : 1;
        }
        m_isOdd = m_isOdd || end >= m_text.size();
        m_at = std::min(end + 1, m_text.size());
        return m_isOdd ? std::string_view() : m_text.substr(begin, m_at - begin);
    }
    std::string_view number()
    {
        (void)here();
        const size_t begin = m_at;
        while (m_at < m_text.size() && (m_text[m_at] == '-' || (m_text[m_at] >= '0' && m_text[m_at] <= '9'))) {
            ++m_at;
        }
        const char next = here();
        m_isOdd = m_isOdd || m_at == begin || (next != ',' && next != '}');
        return m_text.substr(begin, m_at - begin);
    }

    std::string_view m_text;
    size_t m_at = 0;
    bool m_isOdd = false; ///< not an object of whole numbers and texts
};

void giveText(sqlite3_context* context, const QByteArray& text)
{
    sqlite3_result_text(context, text.constData(), int(text.size()), SQLITE_TRANSIENT);
}

/// Whatever another program may have put there.
void giveAny(sqlite3_context* context, const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        sqlite3_result_int(context, value.toBool() ? 1 : 0);
        break;
    case QJsonValue::Double:
        if (const qint64 whole = value.toInteger(); double(whole) == value.toDouble()) {
            sqlite3_result_int64(context, whole);
        } else {
            sqlite3_result_double(context, value.toDouble());
        }
        break;
    case QJsonValue::String:
        giveText(context, value.toString().toUtf8());
        break;
    case QJsonValue::Array:
        giveText(context, QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
        break;
    case QJsonValue::Object:
        giveText(context, QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
        break;
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
}

void valueOfKey(sqlite3_context* context, int, sqlite3_value** arguments)
{
    if (sqlite3_value_type(arguments[0]) == SQLITE_NULL || sqlite3_value_type(arguments[1]) == SQLITE_NULL) {
        return; // the result stays NULL
    }
    const std::string_view text = jsonText(arguments[0]);
    const std::string_view key = jsonText(arguments[1]);
    FlatObject object(text);
    const std::optional<std::string_view> written = object.find(key);
    const bool isPlain = written && written->find('\\') == std::string_view::npos;
    qint64 whole = 0;
    if (object.isOdd() || (written && !isPlain)) {
        const QByteArray bytes(text.data(), qsizetype(text.size()));
        const QString name = QString::fromUtf8(key.data(), qsizetype(key.size()));
        giveAny(context, QJsonDocument::fromJson(bytes).object().value(name));
    } else if (written && written->front() == '"') {
        sqlite3_result_text(context, written->data() + 1, int(written->size()) - 2, SQLITE_TRANSIENT);
    } else if (
        written && std::from_chars(written->data(), written->data() + written->size(), whole).ec == std::errc()) {
        sqlite3_result_int64(context, whole);
    }
}

void isJson(sqlite3_context* context, int, sqlite3_value** arguments)
{
    if (sqlite3_value_type(arguments[0]) == SQLITE_NULL) {
        return;
    }
    const std::string_view text = jsonText(arguments[0]);
    QJsonParseError error;
    (void)QJsonDocument::fromJson(QByteArray::fromRawData(text.data(), qsizetype(text.size())), &error);
    sqlite3_result_int(context, error.error == QJsonParseError::NoError ? 1 : 0);
}

} // namespace

int addSqliteJson(sqlite3* connection)
{
    constexpr int kTraits = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    const int code
        = sqlite3_create_function_v2(connection, "->>", 2, kTraits, nullptr, valueOfKey, nullptr, nullptr, nullptr);
    return code != SQLITE_OK
        ? code
        : sqlite3_create_function_v2(connection, "json_valid", 1, kTraits, nullptr, isJson, nullptr, nullptr, nullptr);
}

} // namespace zhike
