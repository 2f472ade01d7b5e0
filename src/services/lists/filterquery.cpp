#include "services/lists/filterquery.h"

#include "domain/catalogue.h"
#include "domain/customfields/customcatalogue.h"
#include "repositories/lists/displaynames.h"
#include "repositories/lists/relations.h"
#include "repositories/stores.h"

#include <QLocale>
#include <algorithm>
#include <array>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

/// Operators that are a word instead of a value.
struct WordOperator {
    QLatin1StringView word;
    FilterOperator op;
};
constexpr std::array kWords
    = {WordOperator{"empty"_L1, FilterOperator::IsEmpty},
       WordOperator{"any"_L1, FilterOperator::IsNotEmpty},
       WordOperator{"me"_L1, FilterOperator::IsMe},
       WordOperator{"team"_L1, FilterOperator::IsMyTeam},
       WordOperator{"today"_L1, FilterOperator::Today},
       WordOperator{"yesterday"_L1, FilterOperator::Yesterday},
       WordOperator{"tomorrow"_L1, FilterOperator::Tomorrow},
       WordOperator{"this_week"_L1, FilterOperator::ThisWeek},
       WordOperator{"last_week"_L1, FilterOperator::LastWeek},
       WordOperator{"next_week"_L1, FilterOperator::NextWeek},
       WordOperator{"this_month"_L1, FilterOperator::ThisMonth},
       WordOperator{"last_month"_L1, FilterOperator::LastMonth},
       WordOperator{"next_month"_L1, FilterOperator::NextMonth},
       WordOperator{"this_quarter"_L1, FilterOperator::ThisQuarter},
       WordOperator{"last_quarter"_L1, FilterOperator::LastQuarter},
       WordOperator{"next_quarter"_L1, FilterOperator::NextQuarter},
       WordOperator{"this_year"_L1, FilterOperator::ThisYear},
       WordOperator{"last_year"_L1, FilterOperator::LastYear},
       WordOperator{"next_year"_L1, FilterOperator::NextYear}};
constexpr std::array kDayWords = {
    WordOperator{"last"_L1, FilterOperator::LastDays}, WordOperator{"next"_L1, FilterOperator::NextDays},
    WordOperator{"older"_L1, FilterOperator::OlderThanDays}, WordOperator{"later"_L1, FilterOperator::LaterThanDays}};

/// `last30d`
struct DayWord {
    FilterOperator op;
    qint64 days;
};
std::optional<DayWord> dayWord(QStringView word)
{
    for (const WordOperator& each : kDayWords) {
        if (word.startsWith(each.word) && word.endsWith(u'd')) {
            bool isNumber = false;
            const QStringView digits = word.mid(each.word.size(), word.size() - each.word.size() - 1);
            const int days = digits.toInt(&isNumber);
            if (isNumber && days >= 0 && digits.size() <= 6 && digits.front().isDigit()) {
                return DayWord{each.op, days};
            }
        }
    }
    return std::nullopt;
}

std::optional<FilterOperator> wordOperator(QStringView word)
{
    for (const WordOperator& each : kWords) {
        if (word == each.word) {
            return each.op;
        }
    }
    return std::nullopt;
}

bool isText(const Field& field)
{
    const auto operators = operatorsOf(field);
    return operators.contains(FilterOperator::Contains);
}

bool mayEnd(QChar c)
{
    return c.isSpace() || c == u'(' || c == u')' || c == u';' || c == u'"';
}

/// What a company's own field is called in a query: its name, parted by `_`; the key where that is no word of its own.
QString wordOf(RecordKind kind, const QString& relation, const Field& field)
{
    const QString key = QString::fromLatin1(field.key);
    if (!field.has(kCustom)) {
        return key;
    }
    QString word = plainLabel(field.label).simplified();
    word.replace(u' ', u'_');
    const auto isLetter = [](QChar c) { return c.isLetterOrNumber() || c == u'_'; };
    const bool isWord = !word.isEmpty() && std::all_of(word.cbegin(), word.cend(), isLetter);
    const bool isTaken = conditionField(kind, relation, word) != nullptr
        || conditionField(kind, relation, word + u"_id"_s) != nullptr
        || QStringList{u"has"_s, u"not"_s, u"or"_s, u"and"_s, u"everybody"_s, u"nobody"_s}.contains(word.toLower());
    return isWord && !isTaken ? word : key;
}

const Field* fieldOfWord(RecordKind kind, const QString& relation, const QString& word)
{
    const Field* field = conditionField(kind, relation, word);
    field = field != nullptr ? field : conditionField(kind, relation, word + u"_id"_s);
    if (field != nullptr) {
        return field;
    }
    for (const Field& own : relation.isEmpty() ? customFieldsOf(kind) : relatedOwnFields(relation)) {
        if (wordOf(kind, relation, own).compare(word, Qt::CaseInsensitive) == 0) {
            return conditionField(kind, relation, QString::fromLatin1(own.key));
        }
    }
    return nullptr;
}

class QueryReader {
public:
    QueryReader(RecordKind kind, const QString& text, const LinkNames& names, Currency base)
        : m_kind(kind), m_text(text), m_names(names), m_base(base)
    {
    }

    QueryResult<Filter> read()
    {
        skipSpace();
        if (atEnd()) {
            return Filter();
        }
        QueryResult<Filter> filter = readAny(1);
        if (filter && !atEnd()) {
            return fault(QueryFaultCode::UnexpectedText, m_at, 1);
        }
        return filter;
    }

private:
    tl::unexpected<QueryFault> fault(QueryFaultCode code, qsizetype from, qsizetype length) const
    {
        return tl::unexpected(QueryFault{code, std::min(from, m_text.size()), length});
    }
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] QChar here() const { return atEnd() ? QChar() : m_text.at(m_at); }
    void skipSpace()
    {
        while (!atEnd() && here().isSpace()) {
            ++m_at;
        }
    }
    [[nodiscard]] QStringView wordHere() const
    {
        qsizetype end = m_at;
        while (end < m_text.size() && (m_text.at(end).isLetterOrNumber() || m_text.at(end) == u'_')) {
            ++end;
        }
        return QStringView(m_text).mid(m_at, end - m_at);
    }
    /// A word by itself: `or`, not the field `order:`.
    bool take(QLatin1StringView word)
    {
        const QStringView found = wordHere();
        const qsizetype end = m_at + found.size();
        if (found.compare(word, Qt::CaseInsensitive) != 0 || (end < m_text.size() && !mayEnd(m_text.at(end)))) {
            return false;
        }
        m_at = end;
        skipSpace();
        return true;
    }

    QueryResult<Filter> readAny(int level)
    {
        std::vector<Filter> parts;
        do {
            QueryResult<Filter> part = readAll(level);
            if (!part) {
                return part;
            }
            parts.push_back(*std::move(part));
        } while (take("or"_L1));
        return parts.size() == 1 ? std::move(parts.front()) : Filter::any(std::move(parts));
    }

    QueryResult<Filter> readAll(int level)
    {
        std::vector<Filter> parts;
        for (;;) {
            QueryResult<Filter> part = readOne(level);
            if (!part) {
                return part;
            }
            parts.push_back(*std::move(part));
            skipSpace();
            const qsizetype before = m_at;
            const bool isJoined = take("and"_L1);
            if (!isJoined && (atEnd() || here() == u')' || take("or"_L1))) {
                m_at = before;
                return parts.size() == 1 ? std::move(parts.front()) : Filter::all(std::move(parts));
            }
        }
    }

    QueryResult<Filter> readOne(int level)
    {
        if (level > kLevels || ++m_parts > FilterLimits::kConditions) {
            return fault(QueryFaultCode::TooMuch, m_at, 1);
        }
        skipSpace();
        if (take("not"_L1)) {
            QueryResult<Filter> part = readOne(level + 1);
            return part ? QueryResult<Filter>(Filter::negated(*std::move(part))) : part;
        }
        if (take("everybody"_L1)) {
            return Filter();
        }
        if (take("nobody"_L1)) {
            return Filter::any({});
        }
        if (here() == u'(') {
            return readGroup(level);
        }
        return readCondition(level);
    }

    QueryResult<Filter> readGroup(int level)
    {
        const qsizetype open = m_at++;
        QueryResult<Filter> inner = readAny(level + 1);
        if (!inner) {
            return inner;
        }
        skipSpace();
        if (here() != u')') {
            return fault(QueryFaultCode::OpenParenthesis, open, 1);
        }
        ++m_at;
        skipSpace();
        return inner;
    }

    QueryResult<Filter> readRelated(int level)
    {
        const qsizetype start = m_at;
        const QString key = wordHere().toString();
        m_at += key.size();
        if (!m_relation.isEmpty() || m_kind != RecordKind::Customer || findRelation(key) == nullptr) {
            return fault(QueryFaultCode::UnknownRelation, start, std::max<qsizetype>(1, key.size()));
        }
        if (here() != u'(') {
            return Filter::related(key);
        }
        m_relation = key;
        QueryResult<Filter> inner = readGroup(level + 1);
        m_relation.clear();
        return inner ? QueryResult<Filter>(Filter::related(key, *std::move(inner))) : inner;
    }

    [[nodiscard]] const Field* fieldOf(const QString& word) const { return fieldOfWord(m_kind, m_relation, word); }

    /// @return `:`, `=`, `!=`, `!:`, `^`, `<`, `<=`, `>`, `>=`, or nothing.
    QString takeComparison()
    {
        for (const QStringView sign : {u"!=", u"!:", u"<=", u">=", u":", u"=", u"^", u"<", u">"}) {
            if (QStringView(m_text).mid(m_at).startsWith(sign)) {
                m_at += sign.size();
                return sign.toString();
            }
        }
        return {};
    }

    QueryResult<Filter> readCondition(int level)
    {
        const qsizetype start = m_at;
        const QString word = wordHere().toString();
        if (word.isEmpty()) {
            return fault(QueryFaultCode::UnexpectedText, m_at, 1);
        }
        m_at += word.size();
        if (word == "has"_L1 && here() == u':') {
            ++m_at;
            return readRelated(level);
        }
        const Field* field = fieldOf(word);
        if (field == nullptr) {
            return fault(QueryFaultCode::UnknownField, start, word.size());
        }
        const QString sign = takeComparison();
        if (sign.isEmpty()) {
            return fault(QueryFaultCode::NoComparison, start, word.size());
        }
        return readValues(*field, sign);
    }

    struct Typed {
        QString text;
        bool isQuoted = false;
        qsizetype start = 0;
        qsizetype length = 0;
    };

    QueryResult<Typed> readTyped()
    {
        Typed typed{{}, here() == u'"', m_at, 0};
        if (typed.isQuoted) {
            for (++m_at; here() != u'"'; ++m_at) {
                if (here() == u'\\') {
                    ++m_at;
                }
                if (atEnd()) {
                    return fault(QueryFaultCode::OpenQuote, typed.start, m_text.size() - typed.start);
                }
                typed.text += here();
            }
            ++m_at;
        } else {
            while (!atEnd() && !mayEnd(here()) && !QStringView(m_text).mid(m_at).startsWith(u"..")) {
                typed.text += here();
                ++m_at;
            }
            if (typed.text.isEmpty()) {
                return fault(QueryFaultCode::NoValue, typed.start, 1);
            }
        }
        typed.length = m_at - typed.start;
        return typed;
    }

    QueryResult<Value> valueFrom(const Field& field, const Typed& typed) const
    {
        if (field.type == FieldType::Link) {
            return linkFrom(field, typed);
        }
        const auto value = valueFromPlainText(field, typed.text, m_base);
        if (!value || typed.text.size() > FilterLimits::kTextUnits) {
            return fault(QueryFaultCode::BadValue, typed.start, typed.length);
        }
        return *value;
    }

    QueryResult<Value> linkFrom(const Field& field, const Typed& typed) const
    {
        bool isNumber = false;
        const qint64 number = typed.text.mid(1).toLongLong(&isNumber);
        if (!typed.isQuoted && typed.text.startsWith(u'#') && isNumber) {
            return Value(number);
        }
        const auto id = m_names.idOf(field.linkTo, typed.text);
        if (!id) {
            return fault(QueryFaultCode::UnknownRecord, typed.start, typed.length);
        }
        return Value(*id);
    }

    QueryResult<Filter> readValues(const Field& field, const QString& sign)
    {
        const QString key = QString::fromLatin1(field.key);
        QueryResult<Typed> first = readTyped();
        if (!first) {
            return tl::unexpected(first.error());
        }
        if (!first->isQuoted && (sign == ":"_L1 || sign == "="_L1)) {
            const auto word = wordOperator(first->text);
            if (word && operatorsOf(field).contains(*word)) {
                return Filter::where(key, *word);
            }
            const auto days = dayWord(first->text);
            if (days && operatorsOf(field).contains(days->op)) {
                return Filter::where(key, days->op, {days->days});
            }
        }
        QueryResult<Value> value = valueFrom(field, *first);
        if (!value) {
            return tl::unexpected(value.error());
        }
        QList<Value> values{*std::move(value)};
        if (QStringView(m_text).mid(m_at).startsWith(u"..") && sign != "!="_L1) {
            return readRange(field, sign, *first, std::move(values));
        }
        if (here() == u';') {
            return readList(field, sign, *first, std::move(values));
        }
        const auto op = operatorOf(field, sign);
        if (!op) {
            return fault(QueryFaultCode::BadValue, first->start, first->length);
        }
        return Filter::where(key, *op, std::move(values));
    }

    static std::optional<FilterOperator> operatorOf(const Field& field, const QString& sign)
    {
        const bool isOfText = isText(field);
        const std::array<std::pair<QLatin1StringView, FilterOperator>, 9> signs
            = {std::pair{":"_L1, isOfText ? FilterOperator::Contains : FilterOperator::Is},
               std::pair{"="_L1, FilterOperator::Is},
               std::pair{"!="_L1, FilterOperator::IsNot},
               std::pair{"!:"_L1, isOfText ? FilterOperator::DoesNotContain : FilterOperator::IsNot},
               std::pair{"^"_L1, FilterOperator::StartsWith},
               std::pair{"<"_L1, FilterOperator::Less},
               std::pair{"<="_L1, FilterOperator::AtMost},
               std::pair{">"_L1, FilterOperator::Greater},
               std::pair{">="_L1, FilterOperator::AtLeast}};
        for (const auto& [word, op] : signs) {
            if (word == sign) {
                const bool isEquality = op == FilterOperator::Is || op == FilterOperator::IsNot;
                return isEquality || operatorsOf(field).contains(op) ? std::optional(op) : std::nullopt;
            }
        }
        return std::nullopt;
    }

    QueryResult<Filter> readRange(const Field& field, const QString& sign, const Typed& first, QList<Value> values)
    {
        m_at += 2;
        QueryResult<Typed> last = readTyped();
        if (!last) {
            return tl::unexpected(last.error());
        }
        QueryResult<Value> value = valueFrom(field, *last);
        if (!value) {
            return tl::unexpected(value.error());
        }
        if ((sign != ":"_L1 && sign != "="_L1) || !operatorsOf(field).contains(FilterOperator::Between)) {
            return fault(QueryFaultCode::BadValue, first.start, m_at - first.start);
        }
        values.append(*std::move(value));
        return Filter::where(QString::fromLatin1(field.key), FilterOperator::Between, std::move(values));
    }

    QueryResult<Filter> readList(const Field& field, const QString& sign, const Typed& first, QList<Value> values)
    {
        while (here() == u';') {
            ++m_at;
            if (atEnd() || here().isSpace() || here() == u')') {
                break; // "a;" is a list of one
            }
            QueryResult<Typed> next = readTyped();
            if (!next) {
                return tl::unexpected(next.error());
            }
            QueryResult<Value> value = valueFrom(field, *next);
            if (!value) {
                return tl::unexpected(value.error());
            }
            values.append(*std::move(value));
            if (values.size() > FilterLimits::kValues) {
                return fault(QueryFaultCode::TooMuch, first.start, 1);
            }
        }
        const bool isNegative = sign == "!="_L1;
        if (field.type == FieldType::Instant || (!isNegative && sign != ":"_L1 && sign != "="_L1)) {
            return fault(QueryFaultCode::BadValue, first.start, m_at - first.start);
        }
        return Filter::where(
            QString::fromLatin1(field.key), isNegative ? FilterOperator::NoneOf : FilterOperator::OneOf,
            std::move(values));
    }

    static constexpr int kLevels = FilterLimits::kDepth - 2;

    RecordKind m_kind;
    const QString& m_text;
    const LinkNames& m_names;
    Currency m_base;
    QString m_relation; ///< inside of which we are
    qsizetype m_at = 0;
    int m_parts = 0;
};

class QueryWriter {
public:
    QueryWriter(RecordKind kind, const LinkNames& names, Currency base) : m_kind(kind), m_names(names), m_base(base) { }

    QString write(const Filter& filter, const QString& relation = {}) const
    {
        switch (filter.kind) {
        case Filter::Kind::Condition:
            return conditionText(filter.condition, relation);
        case Filter::Kind::Not:
            return u"not "_s + part(filter.parts.empty() ? Filter() : filter.parts.front(), relation);
        case Filter::Kind::Related: {
            const bool isAny = filter.parts.empty() || filter.parts.front().isEmpty();
            return u"has:"_s + filter.relation
                + (isAny ? QString() : u'(' + write(filter.parts.front(), filter.relation) + u')');
        }
        case Filter::Kind::All:
        case Filter::Kind::Any:
            break;
        }
        const bool all = filter.kind == Filter::Kind::All;
        if (filter.parts.empty()) {
            return all ? u"everybody"_s : u"nobody"_s;
        }
        QStringList texts;
        for (const Filter& each : filter.parts) {
            texts.append(filter.parts.size() == 1 ? write(each, relation) : part(each, relation));
        }
        return texts.join(all ? u" "_s : u" or "_s);
    }

    static QString quoted(const QString& text)
    {
        const auto isPlain = [](QChar c) { return c.isLetterOrNumber() || c == u'_'; };
        if (!text.isEmpty() && std::all_of(text.cbegin(), text.cend(), isPlain) && !wordOperator(text)
            && !dayWord(text)) {
            return text;
        }
        QString escaped = text;
        escaped.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
        return u'"' + escaped + u'"';
    }

private:
    QString part(const Filter& filter, const QString& relation) const
    {
        const bool isGroup
            = (filter.kind == Filter::Kind::All || filter.kind == Filter::Kind::Any) && filter.parts.size() > 1;
        return isGroup ? u'(' + write(filter, relation) + u')' : write(filter, relation);
    }

    QString valueText(const Field& field, const Value& value) const
    {
        if (const auto* text = std::get_if<QString>(&value)) {
            for (const Choice& choice : field.has(kCustom) ? field.choices : std::span<const Choice>()) {
                if (*text == QLatin1StringView(choice.key) && !text->isEmpty()) {
                    return quoted(plainLabel(choice.label));
                }
            }
            return quoted(*text);
        }
        if (field.type == FieldType::Link) {
            const auto* id = std::get_if<qint64>(&value);
            const QString name = id != nullptr ? m_names.nameOf(field.linkTo, *id) : QString();
            const bool isUnique = id != nullptr && !name.isEmpty() && m_names.idOf(field.linkTo, name) == *id;
            return isUnique ? quoted(name) : u'#' + plainText(field, value, m_base);
        }
        return plainText(field, value, m_base);
    }

    QString conditionText(const FilterCondition& condition, const QString& relation) const
    {
        const Field* field = conditionField(m_kind, relation, condition.field);
        if (field == nullptr) {
            return condition.field + u"=\"\""_s;
        }
        const QString word = wordOf(m_kind, relation, *field);
        for (const WordOperator& each : kWords) {
            if (each.op == condition.op) {
                return word + u':' + each.word;
            }
        }
        for (const WordOperator& each : kDayWords) {
            if (each.op == condition.op && !condition.values.isEmpty()) {
                const auto* days = std::get_if<qint64>(&condition.values.front());
                return word + u':' + each.word + QString::number(days != nullptr ? *days : 0) + u'd';
            }
        }
        QStringList values;
        for (const Value& value : condition.values) {
            values.append(valueText(*field, value));
        }
        switch (condition.op) {
        case FilterOperator::Between:
            return word + u':' + values.join(u".."_s);
        case FilterOperator::OneOf:
        case FilterOperator::NoneOf: {
            const bool isOneOf = condition.op == FilterOperator::OneOf;
            if (values.isEmpty()) {
                return isOneOf ? u"nobody"_s : u"everybody"_s;
            }
            return word + (isOneOf ? u"="_s : u"!="_s) + values.join(u';') + (values.size() == 1 ? u";"_s : QString());
        }
        default:
            return word + signOf(condition.op) + values.join(u';');
        }
    }

    static QString signOf(FilterOperator op)
    {
        switch (op) {
        case FilterOperator::Contains:
            return u":"_s;
        case FilterOperator::DoesNotContain:
            return u"!:"_s;
        case FilterOperator::StartsWith:
            return u"^"_s;
        case FilterOperator::IsNot:
            return u"!="_s;
        case FilterOperator::Less:
            return u"<"_s;
        case FilterOperator::AtMost:
            return u"<="_s;
        case FilterOperator::Greater:
            return u">"_s;
        case FilterOperator::AtLeast:
            return u">="_s;
        default:
            return u"="_s;
        }
    }

    RecordKind m_kind;
    const LinkNames& m_names;
    Currency m_base;
};

void addNames(LinkNames& names, RecordKind kind, const QHash<qint64, QString>& found)
{
    for (auto it = found.cbegin(); it != found.cend(); ++it) {
        names.insert(kind, it.key(), it.value());
    }
}

template <class Store> Result<void> addAll(SqlSession& session, LinkNames& names)
{
    ZHIKE_TRY(const auto all, Store(session).all());
    for (const auto& record : all) {
        names.insert(Store::kKind, record.id.value(), record.details.name);
    }
    return {};
}

QStringList fieldKeysOf(RecordKind kind, const QString& relation)
{
    QStringList keys;
    if (!relation.isEmpty()) {
        const Relation* found = findRelation(relation);
        for (const Field& field : found != nullptr ? relatedFields(*found) : QList<Field>()) {
            keys.append(wordOf(kind, relation, field));
        }
        return keys;
    }
    for (const Field& field : fieldsOf(kind)) {
        if (!field.has(kHidden)) {
            keys.append(wordOf(kind, {}, field));
        }
    }
    return keys;
}

/// The relation inside whose parentheses a position stands.
QString relationAt(const QString& text, qsizetype cursor)
{
    const qsizetype has = text.lastIndexOf(u"has:"_s, std::max<qsizetype>(0, cursor - 1));
    const qsizetype open = has < 0 ? -1 : text.indexOf(u'(', has);
    if (open < 0 || open >= cursor
        || QStringView(text).mid(open, cursor - open).count(u')')
            >= QStringView(text).mid(open, cursor - open).count(u'(')) {
        return {};
    }
    return text.mid(has + 4, open - has - 4);
}

} // namespace

std::optional<qint64> LinkNames::idOf(RecordKind kind, const QString& name) const
{
    std::optional<qint64> id;
    for (auto it = m_names.cbegin(); it != m_names.cend(); ++it) {
        if (it.key().first == int(kind) && it.value().compare(name, Qt::CaseInsensitive) == 0) {
            if (id) {
                return std::nullopt;
            }
            id = it.key().second;
        }
    }
    return id;
}

QList<std::pair<qint64, QString>> LinkNames::all(RecordKind kind) const
{
    QList<std::pair<qint64, QString>> records;
    for (auto it = m_names.cbegin(); it != m_names.cend(); ++it) {
        if (it.key().first == int(kind)) {
            records.append({it.key().second, it.value()});
        }
    }
    std::ranges::sort(records, [](const auto& a, const auto& b) {
        const int order = a.second.localeAwareCompare(b.second);
        return order != 0 ? order < 0 : a.first < b.first;
    });
    return records;
}

QStringList LinkNames::namesOf(RecordKind kind) const
{
    QStringList all;
    for (auto it = m_names.cbegin(); it != m_names.cend(); ++it) {
        if (it.key().first == int(kind)) {
            all.append(QueryWriter::quoted(it.value()));
        }
    }
    all.sort(Qt::CaseInsensitive);
    return all;
}

Result<LinkNames> linkNames(SqlSession& session, RecordKind kind, const Filter& filter)
{
    LinkNames names;
    ZHIKE_CHECK(addAll<UserStore>(session, names));
    ZHIKE_CHECK(addAll<StageStore>(session, names));
    ZHIKE_CHECK(addAll<CategoryStore>(session, names));
    ZHIKE_CHECK(addAll<CustomerSegmentStore>(session, names));
    QHash<int, std::vector<qint64>> others;
    forConditions(filter, [&](const FilterCondition& condition, const QString& relation) {
        const Field* field = conditionField(kind, relation, condition.field);
        if (field == nullptr || field->type != FieldType::Link) {
            return;
        }
        for (const Value& value : condition.values) {
            if (const auto* id = std::get_if<qint64>(&value)) {
                others[int(field->linkTo)].push_back(*id);
            }
        }
    });
    for (auto it = others.cbegin(); it != others.cend(); ++it) {
        ZHIKE_TRY(const auto found, displayNames(session, RecordKind(it.key()), it.value()));
        addNames(names, RecordKind(it.key()), found);
    }
    return names;
}

QueryResult<Filter> parseFilterQuery(RecordKind kind, const QString& text, const LinkNames& names, Currency base)
{
    return QueryReader(kind, text, names, base).read();
}

QString filterQueryText(RecordKind kind, const Filter& filter, const LinkNames& names, Currency base)
{
    return filter.isEmpty() ? QString() : QueryWriter(kind, names, base).write(filter);
}

QueryCompletion completeQuery(RecordKind kind, const QString& text, qsizetype cursor, const LinkNames& names)
{
    QueryCompletion completion;
    qsizetype start = cursor;
    while (start > 0 && !text.at(start - 1).isSpace() && text.at(start - 1) != u'(' && text.at(start - 1) != u')') {
        --start;
    }
    const QString token = text.mid(start, cursor - start);
    qsizetype split = -1;
    for (qsizetype i = 0; i < token.size() && split < 0; ++i) {
        split = u":=<>^"_s.contains(token.at(i)) ? i : -1;
    }
    const QString relation = relationAt(text, cursor);
    QStringList all;
    if (split < 0) {
        completion.start = start;
        all = fieldKeysOf(kind, relation);
        all << u"not"_s << u"or"_s << u"and"_s;
        if (kind == RecordKind::Customer && relation.isEmpty()) {
            all << u"has:"_s;
        }
    } else {
        completion.start = start + std::max(split, token.lastIndexOf(u';')) + 1;
        QString key = token.left(split);
        if (key.endsWith(u'!')) {
            key.chop(1);
        }
        const Field* field = fieldOfWord(kind, relation, key);
        if (key == "has"_L1) {
            for (const Relation& each : customerRelations()) {
                all.append(QString::fromLatin1(each.key));
            }
        } else if (field != nullptr) {
            for (const Choice& choice : field->choices) {
                all.append(
                    field->has(kCustom) && choice.key[0] != '\0' ? QueryWriter::quoted(plainLabel(choice.label))
                                                                 : QString::fromLatin1(choice.key));
            }
            if (field->type == FieldType::YesNo) {
                all << u"yes"_s << u"no"_s;
            }
            if (field->type == FieldType::Link) {
                all += names.namesOf(field->linkTo);
            }
            for (const WordOperator& each : kWords) {
                if (operatorsOf(*field).contains(each.op)) {
                    all.append(each.word);
                }
            }
        }
    }
    const QString typed = text.mid(completion.start, cursor - completion.start);
    for (const QString& word : all) {
        if (!word.isEmpty() && word.startsWith(typed, Qt::CaseInsensitive) && word != typed) {
            completion.words.append(word);
        }
    }
    return completion;
}

} // namespace zhike
