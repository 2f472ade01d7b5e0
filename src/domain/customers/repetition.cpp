#include "domain/customers/repetition.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestRepeatRule = 200;
constexpr int kLargestInterval = 400;
constexpr int kMostOccurrences = 2000;
constexpr std::array kWeekdayCodes = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
constexpr std::array kPartOrder
    = {"FREQ", "INTERVAL", "BYMONTH", "BYMONTHDAY", "BYDAY", "BYSETPOS", "COUNT", "UNTIL", "WKST"};
constexpr std::array kFrequencies = {"DAILY", "WEEKLY", "MONTHLY", "YEARLY"};

bool isNumberIn(QStringView text, int least, int most)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber && number >= least && number <= most;
}

/// Each of the numbers, parted by commas, is one of 1 to most or, where the sign is allowed, of -most to -1.
bool areNumbers(QStringView list, int most, bool mayCountBack)
{
    const auto items = list.split(u',');
    return items.size() <= 62 && std::ranges::all_of(items, [&](QStringView item) {
               return isNumberIn(item, mayCountBack ? -most : 1, most) && item.toInt() != 0;
           });
}

bool isPart(const QString& name, const QString& value)
{
    static const QRegularExpression kDays(
        u"^([+-]?[1-5]?(MO|TU|WE|TH|FR|SA|SU))(,[+-]?[1-5]?(MO|TU|WE|TH|FR|SA|SU)){0,13}$"_s);
    static const QRegularExpression kEnd(u"^\\d{8}(T\\d{6}Z?)?$"_s);
    if (name == "FREQ"_L1) {
        return std::ranges::any_of(kFrequencies, [&](const char* known) { return value == QLatin1StringView(known); });
    }
    if (name == "INTERVAL"_L1) {
        return isNumberIn(value, 1, kLargestInterval);
    }
    if (name == "COUNT"_L1) {
        return isNumberIn(value, 1, kMostOccurrences);
    }
    if (name == "UNTIL"_L1) {
        return kEnd.match(value).hasMatch() && QDate::fromString(value.left(8), u"yyyyMMdd"_s).isValid()
            && (value.size() == 8 || QTime::fromString(value.mid(9, 6), u"HHmmss"_s).isValid());
    }
    if (name == "BYDAY"_L1) {
        return kDays.match(value).hasMatch();
    }
    if (name == "BYMONTHDAY"_L1) {
        return areNumbers(value, 31, true);
    }
    if (name == "BYMONTH"_L1) {
        return areNumbers(value, 12, false);
    }
    if (name == "BYSETPOS"_L1) {
        return areNumbers(value, 366, true);
    }
    return name == "WKST"_L1 && value.size() == 2 && kDays.match(value).hasMatch();
}

QString weekdayList(unsigned weekdays)
{
    QStringList codes;
    for (size_t day = 0; day < kWeekdayCodes.size(); ++day) {
        if ((weekdays & (1U << day)) != 0) {
            codes.append(QString::fromLatin1(kWeekdayCodes[day]));
        }
    }
    return codes.join(u',');
}

unsigned weekdaysOf(const QString& list)
{
    unsigned weekdays = 0;
    for (const QStringView code : QStringView(list).split(u',')) {
        for (size_t day = 0; day < kWeekdayCodes.size(); ++day) {
            weekdays |= code == QLatin1StringView(kWeekdayCodes[day]) ? 1U << day : 0U;
        }
    }
    return weekdays;
}

void addMonthDay(RuleParts& parts, QDate first)
{
    if (first.day() == 31) {
        parts[u"BYMONTHDAY"_s] = u"-1"_s;
    } else if (first.day() > 28) { // where the month is shorter, its last day
        parts[u"BYMONTHDAY"_s] = first.day() == 29 ? u"28,29"_s : u"28,29,30"_s;
        parts[u"BYSETPOS"_s] = u"-1"_s;
    } else {
        parts[u"BYMONTHDAY"_s] = QString::number(first.day());
    }
}

} // namespace

std::optional<RuleParts> ruleParts(QStringView rule)
{
    if (rule.isEmpty() || rule.size() > kLongestRepeatRule) {
        return std::nullopt;
    }
    RuleParts parts;
    for (const QStringView part : rule.split(u';')) {
        const qsizetype equals = part.indexOf(u'=');
        const QString name = part.left(std::max<qsizetype>(0, equals)).toString().toUpper();
        const QString value = part.mid(equals + 1).toString().toUpper();
        if (parts.contains(name) || !isPart(name, value)) {
            return std::nullopt;
        }
        parts.insert(name, value);
    }
    const bool endsTwice = parts.contains(u"COUNT"_s) && parts.contains(u"UNTIL"_s);
    return !parts.contains(u"FREQ"_s) || endsTwice ? std::nullopt : std::optional(std::move(parts));
}

bool isRepeatRule(QStringView rule)
{
    return ruleParts(rule).has_value();
}

QString ruleText(const RuleParts& parts)
{
    QStringList text;
    for (const char* name : kPartOrder) {
        const auto part = parts.constFind(QString::fromLatin1(name));
        if (part != parts.cend()) {
            text.append(part.key() + u'=' + part.value());
        }
    }
    return text.join(u';');
}

QString endedBefore(QStringView rule, Instant end)
{
    RuleParts parts = ruleParts(rule).value_or(RuleParts());
    parts.remove(u"COUNT"_s);
    parts[u"UNTIL"_s] = end.utc().addSecs(-1).toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    return ruleText(parts);
}

QString repeatRule(const Repetition& repetition, QDate first)
{
    RuleParts parts;
    parts[u"FREQ"_s] = QString::fromLatin1(kFrequencies[size_t(repetition.every)]);
    if (repetition.interval > 1) {
        parts[u"INTERVAL"_s] = QString::number(repetition.interval);
    }
    if (repetition.every == RepeatEvery::Week) {
        const unsigned own = 1U << unsigned(first.dayOfWeek() - 1);
        parts[u"BYDAY"_s] = weekdayList(repetition.weekdays | own);
    } else if (repetition.every == RepeatEvery::Month && repetition.isOnWeekday) {
        const int nth = (first.day() - 1) / 7 + 1;
        parts[u"BYDAY"_s]
            = QString::number(nth == 5 ? -1 : nth) + QLatin1StringView(kWeekdayCodes[size_t(first.dayOfWeek() - 1)]);
    } else if (repetition.every == RepeatEvery::Month) {
        addMonthDay(parts, first);
    } else if (repetition.every == RepeatEvery::Year && first.month() == 2 && first.day() == 29) {
        parts[u"BYMONTH"_s] = u"2"_s;
        parts[u"BYMONTHDAY"_s] = u"-1"_s;
    }
    if (repetition.count) {
        parts[u"COUNT"_s] = QString::number(*repetition.count);
    } else if (repetition.until) {
        parts[u"UNTIL"_s] = repetition.until->date().toString(u"yyyyMMdd"_s);
    }
    return ruleText(parts);
}

std::optional<Repetition> repetitionOf(QStringView rule, QDate first)
{
    const auto parts = ruleParts(rule);
    if (!parts) {
        return std::nullopt;
    }
    Repetition repetition;
    const QString frequency = parts->value(u"FREQ"_s);
    for (size_t every = 0; every < kFrequencies.size(); ++every) {
        if (frequency == QLatin1StringView(kFrequencies[every])) {
            repetition.every = RepeatEvery(every);
        }
    }
    repetition.interval = parts->value(u"INTERVAL"_s, u"1"_s).toInt();
    const QString days = parts->value(u"BYDAY"_s);
    repetition.isOnWeekday = repetition.every == RepeatEvery::Month && !days.isEmpty();
    repetition.weekdays = repetition.every == RepeatEvery::Week ? weekdaysOf(days) : 0;
    if (parts->contains(u"COUNT"_s)) {
        repetition.count = parts->value(u"COUNT"_s).toInt();
    }
    if (const QString until = parts->value(u"UNTIL"_s); until.size() == 8) {
        repetition.until = Day::from(QDate::fromString(until, u"yyyyMMdd"_s));
    }
    return repeatRule(repetition, first) == ruleText(*parts) ? std::optional(repetition) : std::nullopt;
}

std::vector<Instant> exceptions(QStringView text)
{
    std::vector<Instant> moments;
    for (const QStringView item : text.split(u' ', Qt::SkipEmptyParts)) {
        bool isNumber = false;
        const qint64 seconds = item.toLongLong(&isNumber);
        if (isNumber) {
            moments.emplace_back(seconds * 1000);
        }
    }
    return moments;
}

QString withException(QStringView text, Instant occurrence, Instant keptFrom)
{
    std::vector<Instant> moments = exceptions(text);
    moments.push_back(occurrence);
    std::ranges::sort(moments);
    moments.erase(std::unique(moments.begin(), moments.end()), moments.end());
    QStringList kept;
    for (const Instant moment : moments) {
        if (moment >= keptFrom) {
            kept.append(QString::number(moment.msSinceEpoch() / 1000));
        }
    }
    return kept.join(u' ');
}

} // namespace zhike
