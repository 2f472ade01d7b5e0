#include "text/folding.h"
#include "text/hantables.h"
#include "text/pinyin.h"
#include "text/searchform.h"
#include "text/searchquery.h"

#include <QStringList>
#include <algorithm>
#include <array>
#include <gtest/gtest.h>
#include <random>
#include <string>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRecords = 1500;
constexpr qsizetype kLongestTyped = 7;

/// Records of every kind from a seed, and what a person might type to find them.
class Maker {
public:
    explicit Maker(unsigned seed) : m_random(seed) { }

    std::size_t below(std::size_t end) { return std::size_t(m_random() % end); }
    template <std::size_t N> QString oneOf(const std::array<QStringView, N>& list) { return list[below(N)].toString(); }

    QString han(std::size_t count)
    {
        static constexpr std::u16string_view kUsual = u"王李张刘陈杨黄赵吴周单曾仇查乐区吕女长重行银庆江城伟强芳娜秀英"
                                                      u"敏静丽杰磊军洋勇艳涛明超霞华為國際貿易有限公司"
                                                      u"上海北京宏远科技西安厦门音";
        QString text;
        for (std::size_t i = 0; i < count; ++i) {
            text += below(10) == 0 ? QChar(char16_t(0x4E00 + below(0x5000))) : QChar(kUsual[below(kUsual.size())]);
        }
        return text;
    }

    QString latin()
    {
        static constexpr std::array<QStringView, 16> kWords{
            u"Acme", u"Trading", u"O'Brien", u"Nuñez", u"Škoda",  u"de",  u"la",          u"GmbH",
            u"3M",   u"Ørsted",  u"Zhang",   u"X",     u"Straße", u"R&D", u"Smith-Jones", u"Ｗｉｄｅ"};
        return oneOf(kWords);
    }

    QString name()
    {
        switch (below(5)) {
        case 0:
            return latin() + u' ' + latin();
        case 1:
            return latin() + han(2) + u"（"_s + latin() + u"）"_s + han(2);
        case 2:
            return han(2) + u"·"_s + han(3);
        default:
            return han(1 + below(12));
        }
    }

    QString digits(std::size_t count)
    {
        QString text;
        for (std::size_t i = 0; i < count; ++i) {
            text += QChar(char16_t(u'0' + below(10)));
        }
        return text;
    }

    QString phone()
    {
        static constexpr std::array<QStringView, 4> kFronts{u"+86 1", u"1", u"021-6", u"+1 (20"};
        return oneOf(kFronts) + digits(3) + u'-' + digits(4) + u' ' + digits(3);
    }

    std::vector<SearchText> record()
    {
        return {
            {TextKind::PersonName, name()},
            {TextKind::Name, name()},
            {TextKind::Phone, phone()},
            {TextKind::Mail, latin() + u'.' + latin() + u"@mail"_s + digits(2) + u".example.com"_s},
            {TextKind::Number, u"SO-"_s + digits(2 + below(6))},
            {TextKind::Text, latin() + u", "_s + han(5)}};
    }

    /// Writes a text in another way that should not matter.
    QString disguised(const QString& text)
    {
        switch (below(6)) {
        case 0:
            return text.toUpper();
        case 1:
            return text.toLower();
        case 2:
            return text.normalized(QString::NormalizationForm_D);
        case 3:
            return folded(text);
        case 4: {
            QString wide = text;
            std::ranges::transform(wide, wide.begin(), [](QChar c) {
                return c > u' ' && c < QChar(0x7F) && c != u'\'' ? QChar(char16_t(c.unicode() + 0xFEE0)) : c;
            });
            return wide;
        }
        default:
            return text;
        }
    }

private:
    std::mt19937 m_random;
};

void expectFound(const QString& typed, const std::vector<SearchText>& texts, std::size_t index)
{
    const SearchQuery query(typed);
    const QByteArray tokens = indexTokens(texts);
    const bool isCandidate
        = std::ranges::any_of(query.stages(), [&](const TokenQuery& stage) { return stage.isMetBy(tokens); });
    const auto match = query.match(texts);

    EXPECT_TRUE(isCandidate) << "[" << typed.toStdString() << "] in " << texts[index].text.toStdString();
    ASSERT_TRUE(match) << "[" << typed.toStdString() << "] in " << texts[index].text.toStdString();
    for (const MatchSpan& span : match->spans) {
        ASSERT_LT(span.text, texts.size());
        ASSERT_GE(span.start, 0);
        ASSERT_GT(span.length, 0);
        ASSERT_LE(span.start + span.length, texts[span.text].text.size());
    }
}

/// Whether SearchQuery promises to find what begins at `start`: one or two letters only at the beginning of a word.
bool isPromised(const SearchForm& whole, const QString& typed, qsizetype start)
{
    const SearchForm form = searchForm(typed);
    if (form.isEmpty()) {
        return false;
    }
    const auto first = std::ranges::find_if(whole, [&](const FormChar& c) { return c.start >= start; });
    return form.size() >= 3 || form.front().kind == FormClass::Cjk || (first != whole.end() && first->beginsWord);
}

TEST(SearchRoundTrip, FindsEveryPartOfEveryText)
{
    Maker maker(1);
    for (int round = 0; round < kRecords; ++round) {
        const std::vector<SearchText> texts = maker.record();
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const QString& text = texts[i].text;
            const auto start = qsizetype(maker.below(std::size_t(text.size())));
            const qsizetype length
                = std::min<qsizetype>(1 + qsizetype(maker.below(kLongestTyped)), text.size() - start);
            const QString typed = text.sliced(start, length);
            if (isPromised(searchForm(texts[i].kind, text), typed, start)) {
                expectFound(maker.disguised(typed), texts, i);
            }
        }
        ASSERT_FALSE(HasFailure());
    }
}

bool canBeFullSyllables(std::string_view letters)
{
    const auto rows = hanReadingRows();
    return std::ranges::any_of(rows, [&](const HanReadingRow& row) {
        return row.syllable.starts_with(letters)
            || (letters.starts_with(row.syllable) && canBeFullSyllables(letters.substr(row.syllable.size())));
    });
}

TEST(SearchRoundTrip, FindsEveryPinyinOfEveryName)
{
    Maker maker(2);
    int tried = 0;
    for (int round = 0; round < 4 * kRecords; ++round) {
        const std::vector<SearchText> texts{{TextKind::PersonName, maker.name()}, {TextKind::Name, maker.name()}};
        const std::size_t index = maker.below(2);
        const PinyinSyllables syllables
            = pinyinSyllables(texts[index].text, index == 0 ? NameKind::Person : NameKind::Other);
        if (syllables.isEmpty()) {
            continue;
        }
        enum Pattern { Full, Initials, FullThenInitials, InitialsThenFull };
        const auto pattern = Pattern(maker.below(4));
        const auto first = qsizetype(maker.below(std::size_t(syllables.size())));
        const qsizetype turn = first + 1 + qsizetype(maker.below(2));
        std::string typed;
        qsizetype parts = 0;
        for (qsizetype i = first; i < syllables.size() && typed.size() < kLongestTyped; ++i) {
            if (i > first && !syllables[i].follows) {
                break;
            }
            const auto& readings = syllables[i].readings;
            const QLatin1StringView reading = readings[qsizetype(maker.below(std::size_t(readings.size())))];
            const bool isFull = pattern == Full || (pattern == FullThenInitials && i < turn)
                || (pattern == InitialsThenFull && i >= turn);
            typed += std::string_view(reading.data(), isFull ? std::size_t(reading.size()) : 1);
            ++parts;
        }
        typed.resize(std::min<std::size_t>(typed.size(), kLongestTyped));
        const bool isShort = typed.size() <= 2 && parts == 1 && first > 0;
        if (isShort || (pattern != Full && typed.size() > 5 && canBeFullSyllables(typed))) {
            continue;
        }
        expectFound(maker.disguised(QString::fromStdString(typed)), texts, index);
        ASSERT_FALSE(HasFailure());
        ++tried;
    }
    EXPECT_GT(tried, kRecords);
}

TEST(SearchRoundTrip, FindsNothingInRecordsThatDoNotHoldIt)
{
    Maker maker(3);
    for (int round = 0; round < kRecords; ++round) {
        const std::vector<SearchText> texts = maker.record();
        const QString typed = maker.oneOf(std::array<QStringView, 4>{u"qqqqj", u"鑫淼焱", u"9999999999", u"ßßßx"});

        EXPECT_FALSE(SearchQuery(typed).match(texts)) << typed.toStdString();
    }
}

TEST(SearchRoundTrip, TakesAnyInput)
{
    std::mt19937 random(4);
    for (int round = 0; round < 3000; ++round) {
        QString text;
        for (auto i = random() % 40; i > 0; --i) {
            text += QChar(char16_t(random() % 3 == 0 ? random() % 0x10000 : random() % 0x80));
        }
        const std::vector<SearchText> texts{{TextKind(random() % 6), text}};
        const QByteArray tokens = indexTokens(texts);
        const SearchQuery query(QStringView(text).first(std::min<qsizetype>(text.size(), 7)));

        ASSERT_EQ(QString::fromUtf8(tokens).toUtf8(), tokens);
        if (query.match(texts)) {
            ASSERT_TRUE(std::ranges::any_of(query.stages(), [&](const TokenQuery& stage) {
                return stage.isMetBy(tokens);
            })) << text.toStdString();
        }
    }
}

} // namespace
} // namespace zhike
