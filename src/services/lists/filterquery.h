#pragma once

#include "domain/base/field.h"
#include "domain/base/money.h"
#include "storage/filter.h"

#include <QHash>
#include <QStringList>

namespace zhike {

/// Names of linked records, for reading and writing filters as text: `owner:"Li Wei"`. Without a name a record is
/// `#12`.
class LinkNames {
public:
    void insert(RecordKind kind, qint64 id, const QString& name) { m_names.insert({int(kind), id}, name); }
    [[nodiscard]] QString nameOf(RecordKind kind, qint64 id) const { return m_names.value({int(kind), id}); }
    /// @return the only record of that name, whatever its case.
    [[nodiscard]] std::optional<qint64> idOf(RecordKind kind, const QString& name) const;
    /// Every record of a kind, by name.
    [[nodiscard]] QList<std::pair<qint64, QString>> all(RecordKind kind) const;
    /// Quoted where a query needs it, by name.
    [[nodiscard]] QStringList namesOf(RecordKind kind) const;

private:
    QHash<std::pair<int, qint64>, QString> m_names;
};

/// Everybody's names of the small kinds (users, stages, categories, segments), and of the records that a filter names.
[[nodiscard]] Result<LinkNames> linkNames(SqlSession& session, RecordKind kind, const Filter& filter);

enum class QueryFaultCode {
    UnknownField,
    UnknownRelation,
    NoComparison, ///< a field without `:`, `=`, `<`, ...
    NoValue,
    BadValue, ///< a value that the field's type cannot have
    UnknownRecord, ///< a link's name that no record has, or several
    OpenQuote,
    OpenParenthesis,
    UnexpectedText,
    TooMuch ///< deeper or longer than FilterLimits
};
struct QueryFault {
    QueryFaultCode code = QueryFaultCode::UnexpectedText;
    qsizetype position = 0; ///< in UTF-16 units
    qsizetype length = 0;
    friend bool operator==(const QueryFault&, const QueryFault&) = default;
};
template <class T> using QueryResult = tl::expected<T, QueryFault>;

/// Reads a filter that an expert types:
///
///     segment:at_risk value>10000 last_day<2026-01-01 and (owner:me or tags:vip) not has:cases(is_open:yes)
///
/// Conditions are a field's key (`_id` may be left out), a comparison and a value. `:` is "contains" for texts and "is"
/// for all else; `=`, `!=`, `<`, `<=`, `>`, `>=`; `!:` does not contain, `^` starts with. Values: `100..500` for a
/// range, `a;b` for a list, quotes around anything with spaces; numbers in major units, days as 2026-01-31, yes and
/// no; empty, any; me, team; today, yesterday, this_week, last_quarter ... and last30d, next7d, older90d, later30d.
/// Next to each other means and, which binds closer than or. `has:relation(...)` asks for related records.
/// An empty text is no limit.
[[nodiscard]] QueryResult<Filter>
parseFilterQuery(RecordKind kind, const QString& text, const LinkNames& names = {}, Currency base = kCny);

/// The filter as parseFilterQuery() reads it again.
[[nodiscard]] QString
filterQueryText(RecordKind kind, const Filter& filter, const LinkNames& names = {}, Currency base = kCny);

/// What may stand where the cursor is: keys of fields, relations, choices and words that begin as typed.
struct QueryCompletion {
    qsizetype start = 0; ///< what is replaced: from here to the cursor
    QStringList words;
};
[[nodiscard]] QueryCompletion
completeQuery(RecordKind kind, const QString& text, qsizetype cursor, const LinkNames& names = {});

/// A field's value as plain text and back: decimal numbers in major units, ISO days, yes or no, keys of choices.
[[nodiscard]] QString plainText(const Field& field, const Value& value, Currency base);
[[nodiscard]] std::optional<Value> valueFromPlainText(const Field& field, const QString& text, Currency base);

/// The field that a filter's condition is about: one of the kind, or of the relation.
[[nodiscard]] const Field* conditionField(RecordKind kind, const QString& relation, QStringView key);
/// What can be asked of a field, in the order in which editors offer it.
[[nodiscard]] QList<FilterOperator> operatorsOf(const Field& field);
/// How many values an operator takes; -1: a list.
[[nodiscard]] int valuesOf(FilterOperator op);
/// Whether its one value is a number of days.
[[nodiscard]] bool takesDays(FilterOperator op);

} // namespace zhike
