#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <array>

namespace zhike {

/// A name in the forms that are compared, as text/matchname.h makes them.
struct NameKey {
    QString core; ///< folded, without blanks, punctuation and legal forms
    QString sorted; ///< its words in the order of their letters
    QString sound; ///< in Latin letters
    bool isHan = false;
    friend bool operator==(const NameKey&, const NameKey&) = default;
};

/// What two records are compared by; every text in its normal form. Empty is unknown, and says nothing.
struct MatchKeys {
    bool isPerson = false;
    QList<NameKey> names; ///< the name, its other script, the legal name
    QStringList phones;
    QStringList mails;
    QString taxId;
    QString street;
    QString city;
    friend bool operator==(const MatchKeys&, const MatchKeys&) = default;
};

/// Why two records may be one, strongest first. Stored nowhere.
enum class MatchReason {
    SameTaxId,
    SameMail,
    SameName,
    SamePhone,
    OtherWordOrder, ///< "Wei Zhang", "Zhang Wei"
    OneLetter, ///< the names differ in one letter, or two neighbours changed places
    SameSound, ///< 宏远, 鸿远, Hongyuan
    Contained, ///< one name is a part of the other
    SameStreet,
    SameCity,
    OtherTaxId ///< speaks against it
};
inline constexpr size_t kMatchReasons = 11;

/// How much each reason says by itself, as a chance between 0 and 1, and from where on a pair is worth a look. Reasons
/// add up as independent hints do: 1 - (1 - a)(1 - b). Names of persons are shared by many, so they count for less.
struct MatchRules {
    std::array<double, kMatchReasons> weights{0.9, 0.6, 0.6, 0.5, 0.5, 0.45, 0.55, 0.35, 0.35, 0.2, 0};
    double longSlip = 0.6; ///< one letter in a name of kLongName or more
    double personNames = 0.6; ///< of what a name says
    double otherTaxId = 0.35; ///< of what is left where both have tax ids and these differ
    double threshold = 0.6;
};
inline constexpr qsizetype kLongName = 8;

struct Likeness {
    double score = 0; ///< 0 to 1
    QList<MatchReason> reasons; ///< strongest first
};

[[nodiscard]] Likeness likeness(const MatchKeys& a, const MatchKeys& b, const MatchRules& rules = {});

/// Are two texts one letter apart (another one, one more, one less, two neighbours in the other order)? Not where it is
/// a digit: store 1 is not store 2.
[[nodiscard]] bool differInOneLetter(QStringView a, QStringView b);

} // namespace zhike
