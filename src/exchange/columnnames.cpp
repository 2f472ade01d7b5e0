#include "exchange/columnnames.h"

#include "exchange/fault.h"

#include <algorithm>
#include <array>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

bool isCurrencyWord(QStringView word)
{
    static constexpr std::array kWords
        = {u"usd", u"cny", u"rmb", u"eur", u"gbp", u"jpy", u"twd", u"ntd", u"hkd", u"aud", u"cad"};
    return std::ranges::any_of(kWords, [word](const char16_t* each) { return word == QStringView(each); });
}

QStringList splitOutsideQuotes(QStringView text)
{
    QStringList parts(1);
    bool isQuoted = false;
    for (const QChar c : text) {
        if (c == u'"') {
            isQuoted = !isQuoted;
        } else if (c == u',' && !isQuoted) {
            parts.append(QString());
            continue;
        }
        parts.back() += c;
    }
    return parts;
}

Result<int> columnFromText(QStringView text, const QStringList& header)
{
    for (const Qt::CaseSensitivity how : {Qt::CaseSensitive, Qt::CaseInsensitive}) {
        const auto is = [&](const QString& name) { return text.compare(name, how) == 0; };
        const auto found = std::ranges::find_if(header, is);
        if (found != header.end()) {
            if (std::any_of(std::next(found), header.end(), is)) {
                return fail(
                    ErrorCode::InvalidInput,
                    u"several columns are called \"%1\"; name it by its number"_s.arg(escaped(text, 60)));
            }
            return int(found - header.begin());
        }
    }
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (isNumber && number >= 1 && (header.isEmpty() || number <= header.size())) {
        return number - 1;
    }
    return fail(ErrorCode::InvalidInput, u"there is no column \"%1\""_s.arg(escaped(text, 60)));
}

} // namespace

QString plainColumnName(QStringView name)
{
    const QString folded = name.toString().normalized(QString::NormalizationForm_KC).toCaseFolded();
    QString plain;
    QString word;
    int depth = 0;
    const auto endWord = [&] {
        if (plain.isEmpty() || !isCurrencyWord(word)) {
            plain += word;
        }
        word.clear();
    };
    for (const QChar c : folded) {
        const bool opens = c == u'(' || c == u'[' || c == u'【';
        const bool closes = c == u')' || c == u']' || c == u'】';
        depth += opens ? 1 : 0;
        if (depth == 0 && c.isLetterOrNumber()) {
            word += c;
        } else {
            endWord();
        }
        depth -= closes && depth > 0 ? 1 : 0;
    }
    endWord();
    return plain;
}

bool isAmongWords(QStringView words, QStringView word)
{
    for (const QStringView each : words.tokenize(u' ', Qt::SkipEmptyParts)) {
        if (each == word) {
            return true;
        }
    }
    return false;
}

Result<std::vector<ColumnAssignment>>
columnAssignments(QStringView text, const QStringList& header, const std::function<bool(QStringView)>& isField)
{
    std::vector<ColumnAssignment> assignments;
    for (const QString& part : splitOutsideQuotes(text)) {
        const qsizetype equals = part.indexOf(u'=');
        const QStringView key = QStringView(part).first(std::max<qsizetype>(equals, 0)).trimmed();
        if (!isField(key)) {
            return fail(ErrorCode::InvalidInput, u"\"%1\" is no field=column"_s.arg(escaped(part, 60)));
        }
        QStringView name = QStringView(part).sliced(equals + 1).trimmed();
        if (name.size() >= 2 && name.startsWith(u'"') && name.endsWith(u'"')) {
            name = name.sliced(1, name.size() - 2);
        }
        int column = -1;
        if (!name.isEmpty()) {
            ZHIKE_TRY(column, columnFromText(name, header));
            if (std::ranges::any_of(
                    assignments, [column](const ColumnAssignment& each) { return each.column == column; })) {
                return fail(ErrorCode::InvalidInput, u"column \"%1\" is named twice"_s.arg(escaped(name, 60)));
            }
        }
        assignments.push_back({key.toString(), column});
    }
    return assignments;
}

QString toText(const std::vector<ColumnAssignment>& assignments, const QStringList& header)
{
    QStringList parts;
    for (const auto& [field, column] : assignments) {
        const QString name = column >= 0 && column < header.size() ? header[column] : QString();
        bool isNumber = false;
        (void)name.toInt(&isNumber);
        const auto sameName = [&name](const QString& each) { return each.compare(name, Qt::CaseInsensitive) == 0; };
        const bool isUsable
            = !name.isEmpty() && !isNumber && !name.contains(u'"') && std::ranges::count_if(header, sameName) == 1;
        const QString shown = !isUsable ? QString::number(column + 1) : name.contains(u',') ? u'"' + name + u'"' : name;
        parts.append(field + u'=' + shown);
    }
    return parts.join(u',');
}

} // namespace zhike
