#include "text/matchname.h"

#include "text/folding.h"
#include "text/pinyin.h"

#include <QStringList>
#include <algorithm>
#include <array>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

/// As folding leaves them: lower case, simplified, without dots.
constexpr std::array<QStringView, 52> kLatinForms
    = {u"ab",   u"ag",      u"aps",     u"as",          u"asa", u"berhad",       u"bhd",       u"bv",     u"bvba",
       u"co",   u"company", u"corp",    u"corporation", u"eg",  u"ek",           u"ev",        u"gbr",    u"gesmbh",
       u"gmbh", u"group",   u"holding", u"holdings",    u"inc", u"incorporated", u"kabushiki", u"kaisha", u"kft",
       u"kg",   u"kk",      u"limited", u"llc",         u"llp", u"lp",           u"ltd",       u"ltda",   u"mbh",
       u"nv",   u"ohg",     u"oy",      u"oyj",         u"plc", u"private",      u"pte",       u"pty",    u"pvt",
       u"sa",   u"sarl",    u"sas",     u"sdn",         u"spa", u"srl",          u"ug"};
/// Longer ones before their own ends.
constexpr std::array<QStringView, 14> kHanForms = {u"股份有限责任公司",
                                                   u"集团股份有限公司",
                                                   u"股份有限公司",
                                                   u"有限责任公司",
                                                   u"集团有限公司",
                                                   u"有限公司",
                                                   u"股份公司",
                                                   u"集团公司",
                                                   u"株式会社",
                                                   u"合同会社",
                                                   u"有限会社",
                                                   u"集团",
                                                   u"控股",
                                                   u"公司"};

bool isHanUnit(QChar unit)
{
    const char16_t c = unit.unicode();
    return (c >= 0x4E00 && c < 0xA000) || (c >= 0x3400 && c < 0x4DC0) || unit.isSurrogate();
}

/// Dots and apostrophes stand inside words ("S.A.", "O'Brien").
bool isInsideWord(QChar unit)
{
    return unit == u'.' || unit == u'\'' || unit == u'·';
}

/// The words of a folded name: stretches of letters and digits, Han parted from the rest.
QStringList matchWords(QStringView folded)
{
    QStringList words;
    bool begins = true;
    bool wasHan = false;
    for (const QChar unit : folded) {
        if (!unit.isLetterOrNumber() && !unit.isSurrogate() && !unit.isMark()) {
            begins = begins || !isInsideWord(unit);
            continue;
        }
        const bool han = isHanUnit(unit);
        if (begins || han != wasHan) {
            words.append(QString());
        }
        words.last().append(unit);
        begins = false;
        wasHan = han;
    }
    return words;
}

bool isLatinForm(const QString& word)
{
    return std::ranges::find(kLatinForms, QStringView(word)) != kLatinForms.end();
}

/// Takes the legal forms from the end; what would leave nothing stays.
void dropForms(QStringList& words)
{
    for (bool dropped = true; dropped && !words.isEmpty();) {
        dropped = false;
        QString& last = words.last();
        if (words.size() > 1 && isLatinForm(last)) {
            words.removeLast();
            dropped = true;
            continue;
        }
        for (const QStringView form : kHanForms) {
            if (last.endsWith(form) && (last.size() > form.size() || words.size() > 1)) {
                last.chop(form.size());
                dropped = true;
                break;
            }
        }
        if (dropped && last.isEmpty()) {
            words.removeLast();
        }
    }
}

} // namespace

QString plainLetters(QStringView text)
{
    return matchWords(folded(text)).join(QString());
}

MatchName matchName(QStringView name)
{
    QStringList words = matchWords(folded(name));
    dropForms(words);
    MatchName match;
    match.core = words.join(QString());
    match.isHan = std::ranges::any_of(match.core, isHanUnit);
    match.sound = match.core;
    if (match.isHan) {
        const QString full = pinyinOf(match.core, NameKind::Other).full;
        match.sound = QString(full).remove(u' ');
    }
    std::ranges::sort(words);
    match.sorted = words.join(QString());
    return match;
}

} // namespace zhike
