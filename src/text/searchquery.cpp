#include "text/searchquery.h"

#include "text/phonechars.h"
#include "text/pinyinquery.h"
#include "text/searchform.h"

#include <algorithm>
#include <utility>

namespace zhike {

/// One thing to find: a word that was typed, or all of them without the blanks between.
struct SearchTerm {
    SearchTerm(QStringView typed, PinyinQuery::Initials initials)
        : form(searchForm(typed)), pinyin(lettersOf(form), initials)
    {
    }

    SearchForm form;
    PinyinQuery pinyin; ///< empty unless the term is ASCII letters

private:
    static std::string lettersOf(const SearchForm& form)
    {
        std::string letters;
        for (const FormChar& c : form) {
            if (c.code < U'a' || c.code > U'z') {
                return {};
            }
            letters += static_cast<char>(c.code);
        }
        return letters;
    }
};

namespace {

constexpr qsizetype kTypedUnits = 128;
constexpr qsizetype kMostTokens = 8;
constexpr std::size_t kMostChoices = 8;
constexpr qsizetype kFewestDigitsOfPhone = 7;
constexpr qsizetype kFewestInsideWord = 3;
constexpr int kMostLeft = 99;

QByteArray formToken(char32_t mark, const SearchForm& form, qsizetype begin, qsizetype size)
{
    QByteArray token;
    if (mark != 0) {
        appendUtf8(mark, token);
    }
    for (qsizetype i = begin; i < begin + size; ++i) {
        appendUtf8(form[i].code, token);
    }
    return token;
}

/// How often a letter occurs in names, English and pinyin together; digits lie between.
int frequencyOf(char32_t c)
{
    constexpr std::string_view kRareToFrequent = "vqpkfbjxwz0123456789ydmcltrsuhgoeian";
    return c < 0x80 ? int(kRareToFrequent.find(static_cast<char>(c))) : 0;
}

/// Tokens with what is probably rare in front, since FTS5 walks the first list of an AND and looks into the others;
/// of more than an alternative may have, the rarest.
class RareFirst {
public:
    void add(const SearchForm& form, qsizetype begin, qsizetype size)
    {
        int frequency = size == 1 ? kCommon : 0;
        for (qsizetype i = begin; i < begin + size; ++i) {
            frequency += frequencyOf(form[i].code);
        }
        add(formToken(0, form, begin, size), frequency);
    }
    void add(QByteArray token, int frequency) { m_tokens.emplace_back(frequency, std::move(token)); }

    [[nodiscard]] QByteArrayList tokens()
    {
        std::ranges::stable_sort(m_tokens, {}, [](const auto& token) { return token.first; });
        QByteArrayList list;
        for (const auto& [frequency, token] : m_tokens) {
            if (list.size() < kMostTokens && !list.contains(token)) {
                list.append(token);
            }
        }
        return list;
    }

    static constexpr int kCommon = 1000; ///< single Han characters and beginnings of words

private:
    std::vector<std::pair<int, QByteArray>> m_tokens;
};

bool isDigitRow(const SearchForm& form, qsizetype begin, qsizetype end)
{
    return std::all_of(
        form.begin() + begin, form.begin() + end, [](const FormChar& c) { return c.kind == FormClass::Digit; });
}

/// Tokens of every text that holds the form, as SearchQuery promises to find it.
QByteArrayList literalTokens(const SearchForm& form)
{
    RareFirst tokens;
    for (qsizetype begin = 0; begin < form.size();) {
        const qsizetype end = endOfStretch(form, begin);
        const qsizetype size = end - begin;
        const bool isCjk = form[begin].kind == FormClass::Cjk;
        const qsizetype gram = isCjk ? std::min<qsizetype>(size, 2) : 3;
        if (size >= gram) {
            // The front of a long number is that of thousands (86 138), its last seven digits are nearly its own.
            // Digits are as rare anywhere, so each need be in one token only: every list that is walked costs the same.
            constexpr qsizetype kTellingDigits = 7;
            const bool isDigits = isDigitRow(form, begin, end);
            const qsizetype first = isDigits ? std::max(begin, end - kTellingDigits) : begin;
            for (qsizetype i = first; i + gram <= end; i += isDigits ? std::clamp<qsizetype>(end - gram - i, 1, gram) : 1) {
                tokens.add(form, i, gram);
            }
        } else if (begin > 0 || end == form.size()) {
            tokens.add(formToken(kWordStartMark, form, begin, size), RareFirst::kCommon);
        } // else it may be the end of a longer word, and what follows has tokens
        begin = end;
    }
    return tokens.tokens();
}

/// Tokens of names that begin with the form.
QByteArrayList nameStartTokens(const SearchForm& form)
{
    const qsizetype longest = form.front().kind == FormClass::Cjk ? kNameStartCjk : kNameStartLetters;
    const qsizetype size = std::min(longest, endOfStretch(form, 0));
    QByteArrayList tokens{formToken(kNameStartMark, form, 0, size)};
    if (size < form.size()) {
        tokens += literalTokens(form);
        tokens.resize(std::min(tokens.size(), kMostTokens));
    }
    return tokens;
}

bool isWrittenAsPhone(QStringView typed)
{
    return std::ranges::all_of(typed, [](QChar c) {
        return c.isDigit() || c.isSpace() || QStringView(u"+-()./").contains(c)
            || (c >= QChar(0xFF08) && c <= QChar(0xFF0F)) || (c >= QChar(0x2010) && c <= QChar(0x2015));
    });
}

SearchForm digitsFrom(const FoldedText& digits, qsizetype begin)
{
    while (begin < digits.size() && digits[begin].code == U'0') {
        ++begin;
    }
    SearchForm form;
    for (qsizetype i = begin; i < digits.size(); ++i) {
        form.append({digits[i].code, 0, 0, FormClass::Digit, form.isEmpty()});
    }
    return form;
}

/// A telephone number as others may have stored it: without exit code, country code, trunk zeros.
std::vector<SearchForm> phoneForms(QStringView typed)
{
    std::vector<SearchForm> forms;
    if (!isWrittenAsPhone(typed)) {
        return forms;
    }
    const PhoneChars phone = phoneChars(typed);
    const auto add = [&](SearchForm form, qsizetype fewest) {
        if (form.size() >= fewest) {
            forms.push_back(std::move(form));
        }
    };
    if (phone.isInternational) {
        add(digitsFrom(phone.digits, 0), kFewestInsideWord);
        add(digitsFrom(phone.digits, phone.countryDigits), kFewestInsideWord);
        return forms;
    }
    if (phone.digits.size() < kFewestDigitsOfPhone) {
        return forms;
    }
    if (phone.digits.front().code == U'0') {
        add(digitsFrom(phone.digits, 0), kFewestDigitsOfPhone + 1); // shorter ones may begin inside of a number
    } else {
        constexpr qsizetype kFewestWithoutCountry = 9; // 86 138 0013 8000 typed without +
        add(digitsFrom(phone.digits, countryCodeLength(phone.digits)), kFewestWithoutCountry);
    }
    return forms;
}

/// A text of the record, read when it is first asked for.
class ReadText {
public:
    explicit ReadText(const SearchText& text) : m_text(text), m_form(searchForm(text.kind, indexedPart(text))) { }

    [[nodiscard]] TextKind kind() const { return m_text.kind; }
    [[nodiscard]] const SearchForm& form() const { return m_form; }
    [[nodiscard]] const PinyinSyllables& syllables() const
    {
        if (!m_syllables) {
            m_syllables = pinyinSyllables(
                indexedPart(m_text), m_text.kind == TextKind::PersonName ? NameKind::Person : NameKind::Other);
        }
        return *m_syllables;
    }

private:
    const SearchText& m_text;
    SearchForm m_form;
    mutable std::optional<PinyinSyllables> m_syllables;
};

/// Names first among equals, then what belongs to one person or record alone.
int distanceOf(TextKind kind, qsizetype left)
{
    const int far = isNameKind(kind) ? 0 : (kind == TextKind::Text ? 2 : 1);
    return far * (kMostLeft + 1) + int(std::min<qsizetype>(left, kMostLeft));
}

MatchRank rankAt(const ReadText& text, qsizetype at, qsizetype size)
{
    const SearchForm& form = text.form();
    const bool isToEnd = at + size == form.size();
    // The national number is as good as the whole, and people remember the last digits.
    const bool isFront = at == 0 || (text.kind() == TextKind::Phone && form[at].beginsWord);
    if (isFront) {
        return isToEnd ? MatchRank::Exact : MatchRank::Prefix;
    }
    const bool isTail = text.kind() == TextKind::Phone && isToEnd && size >= kFewestInsideWord;
    return form[at].beginsWord || isTail ? MatchRank::WordStart : MatchRank::Inside;
}

std::optional<SearchMatch> literalMatch(const SearchForm& wanted, const ReadText& text, std::size_t index)
{
    const SearchForm& form = text.form();
    const qsizetype size = wanted.size();
    const bool mayBeginInside
        = wanted.front().kind == FormClass::Cjk || size >= kFewestInsideWord || endOfStretch(wanted, 0) < size;
    std::optional<SearchMatch> best;
    for (qsizetype at = 0; at + size <= form.size(); ++at) {
        if (form[at].code != wanted.front().code || (!mayBeginInside && !form[at].beginsWord)
            || !std::equal(wanted.begin(), wanted.end(), form.begin() + at, [](const FormChar& a, const FormChar& b) {
                   return a.code == b.code;
               })) {
            continue;
        }
        const MatchRank rank = rankAt(text, at, size);
        if (!best || rank < best->rank) {
            const FormChar& last = form[at + size - 1];
            best = SearchMatch{
                rank,
                distanceOf(text.kind(), form.size() - size),
                {MatchSpan{index, form[at].start, last.end - form[at].start}}};
        }
    }
    return best;
}

std::optional<SearchMatch> pinyinMatch(const PinyinQuery& wanted, const ReadText& text, std::size_t index)
{
    if (wanted.isEmpty() || !isNameKind(text.kind())) {
        return std::nullopt;
    }
    const PinyinSyllables& syllables = text.syllables();
    const std::optional<PinyinQuery::Match> found = wanted.match(syllables);
    if (!found) {
        return std::nullopt;
    }
    constexpr qsizetype kSyllableLeft = 6; // weighs as the longest syllable
    const qsizetype left = kSyllableLeft * (syllables.size() - found->count) + found->lettersLeft + found->first;
    const PinyinSyllable& first = syllables[found->first];
    const PinyinSyllable& last = syllables[found->first + found->count - 1];
    return SearchMatch{
        found->isFull ? MatchRank::Pinyin : MatchRank::Initials,
        distanceOf(text.kind(), left),
        {MatchSpan{index, first.start, last.start + last.length - first.start}}};
}

std::vector<SearchTerm> wordsOf(QStringView typed)
{
    std::vector<SearchTerm> words;
    for (qsizetype at = 0; at < typed.size(); ++at) {
        const qsizetype begin = at;
        while (at < typed.size() && !typed[at].isSpace()) {
            ++at;
        }
        if (SearchTerm word(typed.sliced(begin, at - begin), PinyinQuery::Initials::IfNotFull); !word.form.isEmpty()) {
            words.push_back(std::move(word));
        }
    }
    if (words.size() < 2) {
        words.clear();
    }
    return words;
}

void keepBetter(std::optional<SearchMatch> match, std::optional<SearchMatch>& best)
{
    if (match && (!best || *match < *best)) {
        best = std::move(match);
    }
}

std::optional<SearchMatch> termMatch(const SearchTerm& term, const std::vector<ReadText>& texts)
{
    std::optional<SearchMatch> best;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        keepBetter(literalMatch(term.form, texts[i], i), best);
    }
    for (std::size_t i = 0; i < texts.size() && !best; ++i) { // any literal match is better than one by pinyin
        keepBetter(pinyinMatch(term.pinyin, texts[i], i), best);
    }
    return best;
}

} // namespace

struct SearchQuery::Parts {
    explicit Parts(QStringView typed) : whole(typed, PinyinQuery::Initials::Always) { }

    SearchTerm whole; ///< all that was typed, without the blanks
    std::vector<SearchTerm> words; ///< two or more; empty for a single one
    std::vector<SearchForm> phones; ///< the whole as others write the number
    std::vector<TokenQuery> stages;

    void addStage(TokenChoice choice)
    {
        if (!choice.anyOf.empty()) {
            stages.push_back({{std::move(choice)}});
        }
    }

    void addStages()
    {
        const SearchForm& form = whole.form;
        if (isShortName(form)) {
            QByteArray name = formToken(kNameStartMark, form, 0, form.size());
            appendUtf8(kNameStartMark, name);
            addStage({{{name}}});
        }
        TokenChoice start{{nameStartTokens(form)}};
        if (form.size() <= kTailDigits && isDigitRow(form, 0, form.size())) {
            start.anyOf.push_back({formToken(kTailMark, form, 0, form.size())});
        }
        addStage(std::move(start));
        TokenChoice anywhere{{literalTokens(form)}};
        for (const SearchForm& phone : phones) {
            if (QByteArrayList tokens = literalTokens(phone); tokens != anywhere.anyOf.front()) {
                anywhere.anyOf.push_back(std::move(tokens));
            }
        }
        addStage(std::move(anywhere));
        addStage(whole.pinyin.firstTokens());
        addStage(whole.pinyin.otherTokens());
        addStageOfWords();
    }

    void addStageOfWords()
    {
        if (words.empty()) {
            return;
        }
        TokenQuery query;
        for (std::size_t i = 0; i < std::min(words.size(), kMostChoices); ++i) {
            TokenChoice choice{{literalTokens(words[i].form)}};
            const TokenChoice byPinyin = words[i].pinyin.tokens();
            choice.anyOf.insert(choice.anyOf.end(), byPinyin.anyOf.begin(), byPinyin.anyOf.end());
            query.allOf.push_back(std::move(choice));
        }
        stages.push_back(std::move(query));
    }
};

SearchQuery::SearchQuery(QStringView typed)
{
    const QStringView read = typed.first(std::min(typed.size(), kTypedUnits));
    auto parts = std::make_unique<Parts>(read);
    if (!parts->whole.form.isEmpty()) {
        parts->phones = phoneForms(read);
        if (parts->phones.empty()) { // else the blanks part groups of one number
            parts->words = wordsOf(read);
        }
        parts->addStages();
    }
    m_parts = std::move(parts);
}

SearchQuery::~SearchQuery() = default;
SearchQuery::SearchQuery(SearchQuery&&) noexcept = default;
SearchQuery& SearchQuery::operator=(SearchQuery&&) noexcept = default;

bool SearchQuery::isEmpty() const noexcept
{
    return m_parts->whole.form.isEmpty();
}

const std::vector<TokenQuery>& SearchQuery::stages() const noexcept
{
    return m_parts->stages;
}

std::optional<SearchMatch> SearchQuery::match(std::span<const SearchText> texts) const
{
    if (isEmpty()) {
        return std::nullopt;
    }
    const std::vector<ReadText> read(texts.begin(), texts.end());
    std::optional<SearchMatch> best = termMatch(m_parts->whole, read);
    for (const SearchForm& phone : m_parts->phones) {
        for (std::size_t i = 0; i < read.size(); ++i) {
            if (read[i].kind() == TextKind::Phone) {
                keepBetter(literalMatch(phone, read[i], i), best);
            }
        }
    }
    if (m_parts->words.empty()) {
        return best;
    }
    SearchMatch all{MatchRank::Exact, 0, {}};
    for (const SearchTerm& word : m_parts->words) {
        const std::optional<SearchMatch> found = termMatch(word, read);
        if (!found) {
            return best;
        }
        all.rank = std::max(all.rank, found->rank);
        all.distance += found->distance;
        all.spans.insert(all.spans.end(), found->spans.begin(), found->spans.end());
    }
    keepBetter(std::move(all), best);
    return best;
}

} // namespace zhike
