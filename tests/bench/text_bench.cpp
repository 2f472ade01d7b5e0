#include "text/folding.h"
#include "text/mail.h"
#include "text/phone.h"
#include "text/pinyin.h"
#include "text/searchquery.h"
#include "text/sortkey.h"
#include "text/textcheck.h"

#include <QStringList>
#include <array>
#include <benchmark/benchmark.h>
#include <random>

namespace {

using namespace zhike;
using namespace Qt::StringLiterals;

constexpr std::size_t kTexts = 10'000;

/// Half Chinese and half Latin, as in the file of `zhike-cli bench make`.
class Maker {
public:
    std::size_t below(std::size_t end) { return std::size_t(m_random() % end); }

    QString chinesePerson()
    {
        static constexpr std::u16string_view kSurnames = u"王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗单曾";
        QString name(kSurnames[below(kSurnames.size())]);
        for (auto i = 1 + below(2); i > 0; --i) {
            name += QChar(char16_t(0x4F00 + below(0x1000)));
        }
        return name;
    }

    QString latinPerson()
    {
        static constexpr std::array<QStringView, 8> kFirst{u"Maria", u"John",  u"Nuñez", u"Anna",
                                                           u"Søren", u"Émile", u"Olga",  u"Peter"};
        static constexpr std::array<QStringView, 8> kLast{u"O'Brien", u"Smith", u"Müller", u"Kowalski",
                                                          u"García",  u"Rossi", u"Novák",  u"Jensen"};
        return kFirst[below(kFirst.size())].toString() + u' ' + kLast[below(kLast.size())].toString();
    }

    QString person() { return below(2) == 0 ? chinesePerson() : latinPerson(); }

    QString firm() { return u"上海"_s + chinesePerson() + u"国际贸易有限公司"_s; }

    QString phone() { return u"+86 13"_s + QString::number(100'000'000 + below(900'000'000)); }
    QString mail() { return u"user"_s + QString::number(below(1'000'000)) + u"@example.com"_s; }

private:
    std::mt19937 m_random{42};
};

template <class Make> QStringList texts(Make make)
{
    Maker maker;
    QStringList list;
    for (std::size_t i = 0; i < kTexts; ++i) {
        list.append(make(maker));
    }
    return list;
}

template <class Work> void eachText(benchmark::State& state, const QStringList& list, Work work)
{
    for (auto _ : state) {
        for (const QString& text : list) {
            benchmark::DoNotOptimize(work(text));
        }
    }
    state.SetItemsProcessed(state.iterations() * list.size());
}

void foldedPersons(benchmark::State& state)
{
    eachText(state, texts([](Maker& m) { return m.person(); }), [](const QString& text) { return folded(text); });
}
BENCHMARK(foldedPersons)->Unit(benchmark::kMillisecond);

void pinyinOfPersons(benchmark::State& state)
{
    eachText(state, texts([](Maker& m) { return m.chinesePerson(); }), [](const QString& text) {
        return pinyinOf(text, NameKind::Person);
    });
}
BENCHMARK(pinyinOfPersons)->Unit(benchmark::kMillisecond);

void sortKeysOfPersons(benchmark::State& state)
{
    eachText(state, texts([](Maker& m) { return m.person(); }), [](const QString& text) { return sortKey(text); });
}
BENCHMARK(sortKeysOfPersons)->Unit(benchmark::kMillisecond);

void phoneKeys(benchmark::State& state)
{
    eachText(state, texts([](Maker& m) { return m.phone(); }), [](const QString& text) { return phoneKey(text); });
}
BENCHMARK(phoneKeys)->Unit(benchmark::kMillisecond);

void parsedPhones(benchmark::State& state)
{
    eachText(
        state, texts([](Maker& m) { return m.phone(); }), [](const QString& text) { return parsedPhone(text, u"CN"); });
}
BENCHMARK(parsedPhones)->Unit(benchmark::kMillisecond);

void mailKeys(benchmark::State& state)
{
    eachText(state, texts([](Maker& m) { return m.mail(); }), [](const QString& text) { return mailKey(text); });
}
BENCHMARK(mailKeys)->Unit(benchmark::kMillisecond);

void checkedTexts(benchmark::State& state)
{
    eachText(
        state, texts([](Maker& m) { return m.firm(); }), [](const QString& text) { return checkText(text).empty(); });
}
BENCHMARK(checkedTexts)->Unit(benchmark::kMillisecond);

std::vector<std::vector<SearchText>> records()
{
    Maker maker;
    std::vector<std::vector<SearchText>> list;
    for (std::size_t i = 0; i < kTexts; ++i) {
        list.push_back(
            {{TextKind::PersonName, maker.person()}, {TextKind::Phone, maker.phone()}, {TextKind::Mail, maker.mail()}});
    }
    return list;
}

void tokensOfPersons(benchmark::State& state)
{
    const auto list = records();
    qsizetype bytes = 0;
    qsizetype tokens = 0;
    for (auto _ : state) {
        for (const auto& record : list) {
            const QByteArray result = indexTokens(record);
            bytes += result.size();
            tokens += result.count(' ') + 1;
        }
    }
    const auto made = state.iterations() * std::int64_t(list.size());
    state.SetItemsProcessed(made);
    state.counters["bytes"] = double(bytes) / double(made);
    state.counters["tokens"] = double(tokens) / double(made);
}
BENCHMARK(tokensOfPersons)->Unit(benchmark::kMillisecond);

void tokensOfFirms(benchmark::State& state)
{
    const QStringList list = texts([](Maker& m) { return m.firm(); });
    eachText(state, list, [](const QString& text) {
        const SearchText firm{TextKind::Name, text};
        return indexTokens({&firm, 1});
    });
}
BENCHMARK(tokensOfFirms)->Unit(benchmark::kMillisecond);

void hashesOfPersons(benchmark::State& state)
{
    std::vector<QByteArray> tokens;
    for (const auto& record : records()) {
        tokens.push_back(indexTokens(record));
    }
    for (auto _ : state) {
        for (const QByteArray& list : tokens) {
            benchmark::DoNotOptimize(tokenHashes(list));
        }
    }
    state.SetItemsProcessed(state.iterations() * std::int64_t(tokens.size()));
}
BENCHMARK(hashesOfPersons)->Unit(benchmark::kMillisecond);

void queriesRead(benchmark::State& state)
{
    const QStringList typed{
        u"王"_s,      u"王伟"_s,    u"zw"_s,       u"zhangwei"_s, u"zhang wei"_s, u"8000"_s, u"+86 138-0013-8000"_s,
        u"gmail.c"_s, u"SO-1042"_s, u"acme 上海"_s};
    eachText(state, typed, [](const QString& text) { return SearchQuery(text).isEmpty(); });
}
BENCHMARK(queriesRead)->Unit(benchmark::kMicrosecond);

void matchesTried(benchmark::State& state, const QString& typed)
{
    const auto list = records();
    const SearchQuery query(typed);
    for (auto _ : state) {
        for (const auto& record : list) {
            benchmark::DoNotOptimize(query.match(record));
        }
    }
    state.SetItemsProcessed(state.iterations() * std::int64_t(list.size()));
}
BENCHMARK_CAPTURE(matchesTried, han, u"王伟"_s)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(matchesTried, digits, u"8000"_s)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(matchesTried, pinyin, u"zhangwei"_s)->Unit(benchmark::kMillisecond);

} // namespace
