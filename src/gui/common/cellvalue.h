#pragma once

#include "documents/marks.h"
#include "domain/base/money.h"
#include "domain/base/time.h"

#include <QString>
#include <QtGlobal>
#include <variant>
#include <vector>

namespace zhike {

/// A name and what stands after it in a quieter ink: the second name or the city. The second part is cut first.
struct TextPair {
    QString first;
    QString second;
    friend bool operator==(const TextPair&, const TextPair&) = default;
};

/// A value out of a fixed list; its words and mark are found among the choices of the column.
struct EnumKey {
    QString key;
    friend bool operator==(const EnumKey&, const EnumKey&) = default;
};

/// A state with its own words: "Call · 3 d late".
struct StateText {
    State state = State::Neutral;
    QString words;
    friend bool operator==(const StateText&, const StateText&) = default;
};

/// What one cell holds. std::monostate is "nothing known" and painted as nothing.
using CellValue
    = std::variant<std::monostate, QString, TextPair, qint64, double, Money, Day, Instant, EnumKey, StateText>;

/// How the cells of a column are painted; also decides the alignment: numbers and dates right, text left.
enum class CellKind {
    Text, ///< QString, or TextPair joined
    QuietText, ///< QString in text2
    TwoPart, ///< TextPair
    Choice, ///< EnumKey, by the label of its choice
    Segment, ///< EnumKey: mark and label
    Badge, ///< EnumKey or QString: tint and ink of the choice's state
    Number, ///< qint64, or double with the decimals of the column
    Share, ///< double: 0.031 is 3.1 %
    Money, ///< Money, whole, without sign: the head names the currency
    ExactMoney, ///< Money with its minor digits, as in order lines
    MoneyBar, ///< Money with an inline bar
    NumberBar, ///< qint64 or double with an inline bar
    Probability, ///< double 0..1: track, dot, two decimals
    RelativeDay, ///< Day, as "12 wk"; exact in the tooltip
    DayCell, ///< Day, as "20 Nov"
    InstantCell, ///< Instant, as day and time
    State, ///< StateText: shape and words
};
[[nodiscard]] constexpr bool isNumeric(CellKind kind) noexcept
{
    switch (kind) {
    case CellKind::Number:
    case CellKind::Share:
    case CellKind::Money:
    case CellKind::ExactMoney:
    case CellKind::MoneyBar:
    case CellKind::NumberBar:
    case CellKind::Probability:
    case CellKind::RelativeDay:
    case CellKind::DayCell:
    case CellKind::InstantCell:
        return true;
    default:
        return false;
    }
}

/// One possible value of a column of choices.
struct CellChoice {
    QString key;
    QString label; ///< translated
    State state = State::Neutral; ///< tint of a badge
    int segment = -1; ///< place in the order of segments, for CellKind::Segment
};

/// One column as a list shows it.
struct Column {
    QString key; ///< stable: saved views and edits name it
    QString title; ///< translated
    CellKind kind = CellKind::Text;
    int width = 120; ///< at 100 %
    bool shown = true; ///< before anybody has chosen columns
    bool sortable = true;
    bool editable = false;
    bool stretches = false; ///< takes the room that is left; one column of a list
    bool strong = false; ///< DemiBold
    bool wordsRight = false; ///< text that is a number already stands at the right
    int decimals = 0;
    double largest = 0; ///< largest size in the whole result, in major units: what a full bar stands for
    std::vector<CellChoice> choices;
    QString help; ///< tooltip of the head

    [[nodiscard]] bool isRight() const { return isNumeric(kind) || wordsRight; }
    [[nodiscard]] const CellChoice* choice(QStringView choiceKey) const
    {
        for (const CellChoice& one : choices) {
            if (one.key == choiceKey) {
                return &one;
            }
        }
        return nullptr;
    }
};

enum class RowTone { Normal, Quiet };

struct Row {
    qint64 id = 0;
    std::vector<CellValue> cells; ///< one per column of the source
    RowTone tone = RowTone::Normal;
};

struct SortKey {
    QString column;
    Qt::SortOrder order = Qt::AscendingOrder;
    friend bool operator==(const SortKey&, const SortKey&) = default;
};
/// At most two keys, the first one first; empty is the list's own order.
using SortKeys = std::vector<SortKey>;

enum class SortClick { Replace, AddSecond };
/// What a click on a head does: ascending, descending, none; with shift it works on the second key.
[[nodiscard]] SortKeys sortAfterClick(const SortKeys& now, const QString& column, SortClick click);

} // namespace zhike
