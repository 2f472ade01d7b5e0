#include "text/searchquery.h"

#include "text/phonechars.h"
#include "text/pinyinquery.h"
#include "text/searchform.h"

#include <algorithm>
#include <utility>

namespace zhike {

/// One thing to find: a word that was typed, or all of them without the blanks between.
struct SearchTerm {
    explicit SearchTerm(QStringView typed) : form(searchForm(typed)), pinyin(lettersOf(form)) { }

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

/// Of more tokens than an alternative may have, some that stand far apart.
QByteArrayList thinned(QByteArrayList tokens)
{
    if (tokens.size() <= kMostTokens) {
        return tokens;
    }
    QByteArrayList few;
    for (qsizetype i = 0; i < kMostTokens; ++i) {
        few.append(tokens[i * (tokens.size() - 1) / (kMostTokens - 1)]);
    }
    return few;
}

/// Three letters or digits at a time. Neighbours say nearly the same and each costs a list to walk, so digits, whose
/// lists are all long, do with those that cover the row.
void appendTrigrams(const SearchForm& form, qsizetype begin, qsizetype end, QByteArrayList& tokens)
{
    const qsizetype step = form[begin].kind == FormClass::Digit ? 3 : 1;
    for (qsizetype i = begin; i + 3 < end; i += step) {
        tokens.append(formToken(0, form, i, 3));
    }
    tokens.append(formToken(0, form, end - 3, 3));
}

/// Tokens of every text that holds the form, as SearchQuery promises to find it.
QByteArrayList literalTokens(const SearchForm& form)
{
    QByteArrayList tokens;
    for (qsizetype begin = 0; begin < form.size();) {
        const qsizetype end = endOfStretch(form, begin);
        const qsizetype size = end - begin;
        if (form[begin].kind == FormClass::Cjk) {
            for (qsizetype i = begin; i + 1 < end; ++i) {
                tokens.append(formToken(0, form, i, 2));
            }
            if (size == 1) {
                tokens.append(formToken(0, form, begin, 1));
            }
        } else if (size >= kFewestInsideWord) {
            appendTrigrams(form, begin, end, tokens);
        } else if (begin > 0 || end == form.size()) {
            tokens.append(formToken(kWordStartMark, form, begin, size));
        } // else it may be the end of a longer word, and what follows has tokens
        begin = end;
    }
    return thinned(std::move(tokens));
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

bool isDigitRow(const SearchForm& form)
{
    return std::ranges::all_of(form, [](const FormChar& c) { return c.kind == FormClass::Digit; });
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
    explicit ReadText(const SearchText& text) : m_text(text), m_form(searchForm(text.kind, text.text)) { }

    [[nodiscard]] TextKind kind() const { return m_text.kind; }
    [[nodiscard]] const SearchForm& form() const { return m_form; }
    [[nodiscard]] const PinyinSyllables& syllables() const
    {
        if (!m_syllables) {
            m_syllables = pinyinSyllables(
                m_text.text, m_text.kind == TextKind::PersonName ? NameKind::Person : NameKind::Other);
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

void append(const TokenChoice& choice, TokenChoice& all)
{
    all.anyOf.insert(all.anyOf.end(), choice.anyOf.begin(), choice.anyOf.end());
}

} // namespace

struct SearchQuery::Parts {
    std::vector<SearchTerm> terms; ///< the words; of a single word, that
    std::optional<SearchTerm> joined; ///< several words without the blanks between
    std::vector<SearchForm> phones;
    std::vector<TokenQuery> stages;

    void addStage(TokenChoice choice)
    {
        if (!choice.anyOf.empty()) {
            stages.push_back({{std::move(choice)}});
        }
    }

    void addStages(const SearchTerm& term)
    {
        const SearchForm& form = term.form;
        if (isShortName(form)) {
            QByteArray whole = formToken(kNameStartMark, form, 0, form.size());
            appendUtf8(kNameStartMark, whole);
            addStage({{{whole}}});
        }
        TokenChoice start{{nameStartTokens(form)}};
        if (form.size() <= kTailDigits && isDigitRow(form)) {
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
        addStage(term.pinyin.firstTokens());
        addStage(term.pinyin.otherTokens());
    }

    void addStageOfTerms()
    {
        TokenQuery query;
        for (std::size_t i = 0; i < std::min(terms.size(), kMostChoices); ++i) {
            TokenChoice choice{{literalTokens(terms[i].form)}};
            append(terms[i].pinyin.firstTokens(), choice);
            append(terms[i].pinyin.otherTokens(), choice);
            query.allOf.push_back(std::move(choice));
        }
        stages.push_back(std::move(query));
    }
};

SearchQuery::SearchQuery(QStringView typed)
{
    auto parts = std::make_unique<Parts>();
    const QStringView read = typed.first(std::min(typed.size(), kTypedUnits)).trimmed();
    for (qsizetype at = 0; at < read.size();) {
        qsizetype end = at;
        while (end < read.size() && !read[end].isSpace()) {
            ++end;
        }
        if (SearchTerm term(read.sliced(at, end - at)); !term.form.isEmpty()) {
            parts->terms.push_back(std::move(term));
        }
        at = end + 1;
    }
    if (!parts->terms.empty()) {
        parts->phones = phoneForms(read);
        if (parts->terms.size() > 1) {
            parts->joined.emplace(read);
            parts->addStages(*parts->joined);
            parts->addStageOfTerms();
        } else {
            parts->addStages(parts->terms.front());
        }
    }
    m_parts = std::move(parts);
}

SearchQuery::~SearchQuery() = default;
SearchQuery::SearchQuery(SearchQuery&&) noexcept = default;
SearchQuery& SearchQuery::operator=(SearchQuery&&) noexcept = default;

bool SearchQuery::isEmpty() const noexcept
{
    return m_parts->terms.empty();
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
    std::optional<SearchMatch> best = termMatch(m_parts->joined ? *m_parts->joined : m_parts->terms.front(), read);
    for (const SearchForm& phone : m_parts->phones) {
        for (std::size_t i = 0; i < read.size(); ++i) {
            if (read[i].kind() == TextKind::Phone) {
                keepBetter(literalMatch(phone, read[i], i), best);
            }
        }
    }
    if (!m_parts->joined) {
        return best;
    }
    SearchMatch all{MatchRank::Exact, 0, {}};
    for (const SearchTerm& term : m_parts->terms) {
        const std::optional<SearchMatch> found = termMatch(term, read);
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
