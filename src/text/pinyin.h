#pragma once

#include <QLatin1StringView>
#include <QString>
#include <QStringView>
#include <QVarLengthArray>
#include <vector>

namespace zhike {

/// Whose name it is: the surname of a person has readings of its own (单 shan, 曾 zeng, 尉迟 yuchi).
enum class NameKind { Person, Other };

/// One Han character of a name and how it is read without tones: the usual reading first, then others that people
/// type as well. ü is written v, and a second time u (吕: lv, lu).
struct PinyinSyllable {
    qsizetype start; ///< where the character stands in the name, in UTF-16 units
    qsizetype length; ///< 1, or 2 beyond the basic plane
    bool follows; ///< the syllable before it belongs to it: only blanks and punctuation stand between
    QVarLengthArray<QLatin1StringView, 2> readings; ///< lower-case ASCII, never empty, valid for ever
};
using PinyinSyllables = QVarLengthArray<PinyinSyllable, 16>;

/// The Han characters of a name in their order; what is not Han, or has no known reading, is left out. Phrases
/// decide before single characters (重庆 chong qing, 银行 yin hang). The tables (0.2 MB) are made at the first
/// call, in about a millisecond; safe on every thread.
[[nodiscard]] PinyinSyllables pinyinSyllables(QStringView name, NameKind kind);

/// A name in Latin letters, by the usual readings: 张伟 gives "zhang wei" and "zw".
struct Pinyin {
    QString full; ///< syllables parted by blanks
    QString initials; ///< their first letters
    friend bool operator==(const Pinyin&, const Pinyin&) = default;
};
[[nodiscard]] Pinyin pinyinOf(QStringView name, NameKind kind);

} // namespace zhike
