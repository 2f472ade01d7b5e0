#pragma once

#include "domain/base/time.h"

#include <QHash>
#include <QString>
#include <optional>
#include <vector>

namespace zhike {

/// The parts of a rule by name ("FREQ" to "WEEKLY"), in capitals.
using RuleParts = QHash<QString, QString>;

/// Reads a repeat rule. Taken are days, weeks, months and years with INTERVAL (to 400), one of COUNT (to 2000) and
/// UNTIL, BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS and WKST: what people plan by. Hours, minutes and seconds are refused,
/// since a rule of a few characters would make a million plans of them.
/// @return nothing for everything else.
[[nodiscard]] std::optional<RuleParts> ruleParts(QStringView rule);
[[nodiscard]] bool isRepeatRule(QStringView rule);
/// The parts as a rule, in the order that people write them in.
[[nodiscard]] QString ruleText(const RuleParts& parts);
/// The rule with its end before a moment, whatever end it had.
[[nodiscard]] QString endedBefore(QStringView rule, Instant end);

enum class RepeatEvery { Day, Week, Month, Year };

/// How a plan comes again, as a form asks for it.
struct Repetition {
    RepeatEvery every = RepeatEvery::Week;
    int interval = 1;
    unsigned weekdays = 0; ///< of weeks: bit 0 is Monday; none: the weekday of the first one
    bool isOnWeekday = false; ///< of months: "the second Tuesday" instead of "the 14th"
    std::optional<int> count; ///< ends after so many
    std::optional<Day> until; ///< or with this day
    bool operator==(const Repetition&) const = default;
};

/// The rule of a repetition that begins on a day. A day that some months do not have means their last one there, and
/// 29 February the end of February.
[[nodiscard]] QString repeatRule(const Repetition& repetition, QDate first);
/// @return nothing for a rule that no form would have made: it is kept as it is.
[[nodiscard]] std::optional<Repetition> repetitionOf(QStringView rule, QDate first);

/// The exceptions of a series are moments in seconds, parted by blanks, earliest first.
[[nodiscard]] std::vector<Instant> exceptions(QStringView text);
/// With one more and without those before a moment: a series has passed these.
[[nodiscard]] QString withException(QStringView text, Instant occurrence, Instant keptFrom);

} // namespace zhike
