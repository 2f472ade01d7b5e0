#include "storage/filterjson.h"

#include <gtest/gtest.h>
#include <random>

namespace zhike {
using namespace Qt::StringLiterals;

namespace {

/// Any filter that the language knows, sensible or not.
class RandomFilter {
public:
    explicit RandomFilter(unsigned seed) : m_engine(seed) { }

    Filter make(int depth)
    {
        const int kind = depth == 0 ? 0 : pick(5);
        if (kind == 0) {
            return Filter::where(text(), FilterOperator(pick(int(kChoicesOf<FilterOperator>.size()))), values());
        }
        if (kind == 1) {
            return Filter::negated(make(depth - 1));
        }
        if (kind == 2) {
            return Filter::related(text(), make(depth - 1));
        }
        std::vector<Filter> parts;
        for (int i = pick(4); i > 0; --i) {
            parts.push_back(make(depth - 1));
        }
        return kind == 3 ? Filter::all(std::move(parts)) : Filter::any(std::move(parts));
    }

private:
    int pick(int below) { return std::uniform_int_distribution<int>(0, below - 1)(m_engine); }
    QString text()
    {
        static const QStringList kTexts{u"name"_s,    u"客户"_s, u"\"quoted\" \\ and ' ; -- DROP TABLE customer"_s,
                                        u"a\tb\nc"_s, u"𠮷"_s,   u"null"_s};
        return kTexts[pick(int(kTexts.size()))];
    }
    QList<Value> values()
    {
        QList<Value> values;
        for (int i = pick(4); i > 0; --i) {
            switch (pick(4)) {
            case 0:
                values.append(std::uniform_int_distribution<qint64>(INT64_MIN, INT64_MAX)(m_engine));
                break;
            case 1:
                values.append(std::uniform_real_distribution<double>(-1e6, 1e6)(m_engine));
                break;
            case 2:
                values.append(double(pick(100)));
                break;
            default:
                values.append(text());
            }
        }
        return values;
    }

    std::mt19937 m_engine;
};

ErrorCode refusal(const QString& text)
{
    const auto filter = filterFromText(text);
    return filter ? ErrorCode::Internal : filter.error().code;
}

} // namespace

TEST(FilterJson, GivesBackTheFilterThatWasWritten)
{
    for (unsigned seed = 1; seed <= 2000; ++seed) {
        const Filter filter = RandomFilter(seed).make(5);

        const auto read = filterFromText(filterText(filter));

        ASSERT_TRUE(read.has_value()) << seed << ' ' << read.error().detail.toStdString();
        ASSERT_EQ(*read, filter) << seed << ' ' << filterText(filter).toStdString();
    }
}

TEST(FilterJson, IsReadAsItIsDescribed)
{
    const auto filter
        = filterFromText(uR"({"all":[{"field":"value","op":"greater","values":[100]},)"
                         uR"({"not":{"related":"cases","where":{"field":"is_open","op":"is","values":[1]}}}]})"_s);

    ASSERT_TRUE(filter.has_value());
    EXPECT_EQ(
        *filter,
        Filter::all(
            {Filter::where(u"value"_s, FilterOperator::Greater, {qint64(100)}),
             Filter::negated(
                 Filter::related(u"cases"_s, Filter::where(u"is_open"_s, FilterOperator::Is, {qint64(1)})))}));
}

TEST(FilterJson, RefusesWhatIsNoFilter)
{
    const QStringList broken{
        QString(),
        u"nonsense"_s,
        u"[]"_s,
        u"{}"_s,
        u"{\"all\":{}}"_s,
        u"{\"all\":[1]}"_s,
        u"{\"not\":[]}"_s,
        u"{\"related\":\"cases\"}"_s,
        u"{\"field\":\"a\",\"op\":\"drop table\"}"_s,
        u"{\"field\":\"a\",\"op\":\"is\",\"values\":[null]}"_s,
        u"{\"field\":\"a\",\"op\":\"is\",\"values\":[[]]}"_s};
    for (const QString& text : broken) {
        EXPECT_EQ(refusal(text), ErrorCode::InvalidInput) << text.toStdString();
    }
}

TEST(FilterJson, RefusesDepthAndLengthBeyondTheLimits)
{
    const QString inner = u"{\"field\":\"a\",\"op\":\"is_empty\"}"_s;
    EXPECT_EQ(refusal(u"{\"not\":"_s.repeated(100) + inner + u"}"_s.repeated(100)), ErrorCode::InvalidInput);
    EXPECT_EQ(refusal(u"{\"not\":"_s.repeated(100'000) + inner + u"}"_s.repeated(100'000)), ErrorCode::InvalidInput);
    EXPECT_EQ(refusal(u"{\"all\":["_s + (inner + u',').repeated(5000) + inner + u"]}"_s), ErrorCode::InvalidInput);
}

} // namespace zhike
