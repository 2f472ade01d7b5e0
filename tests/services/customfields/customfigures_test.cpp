#include "services/customfields/customfieldtest.h"

#include <QElapsedTimer>
#include <iostream>

namespace zhike::testing {

// Figures, not facts: run by hand with --gtest_also_run_disabled_tests and --gtest_filter=CustomFigures*.

class CustomFigures : public CustomFieldTest {
protected:
    static constexpr qint64 kRows = 1'000'000;

    /// Copies the only customer there is, each copy with a number of its own in the field.
    void fill(CustomerId first, const QString& key)
    {
        QStringList names;
        auto columns = writer().query(u"SELECT name FROM pragma_table_info('customer')"_s);
        ASSERT_TRUE(columns.has_value());
        while (valueOf(columns->next())) {
            names.append(columns->text(0));
        }
        QStringList values = names;
        values[names.indexOf(u"id"_s)] = u"id + n"_s;
        values[names.indexOf(u"number"_s)] = u"'K-' || n"_s;
        values[names.indexOf(u"custom_fields"_s)]
            = u"'{\"%1\":' || (((n * 7919) % 1000003) * 1000) || ',\"c_zz\":\"text\"}'"_s.arg(key);
        const auto written = writer().execute(
            u"WITH RECURSIVE more(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM more WHERE n < $1)"
            " INSERT INTO customer (%1) SELECT %2 FROM customer, more WHERE id = $2"_s.arg(
                names.join(u','), values.join(u',')),
            kRows, first);
        ASSERT_TRUE(written.has_value()) << written.error().detail.toStdString();
    }
    void tell(const char* what, const std::function<qint64()>& work)
    {
        QElapsedTimer clock;
        clock.start();
        const qint64 rows = work();
        std::cout << what << ": " << clock.elapsed() << " ms, " << rows << " rows\n";
    }
    qint64 rowsOf(const Filter& filter, const QList<SortBy>& sort)
    {
        ListQuery query;
        query.filter = filter;
        query.sort = sort;
        return qint64(valueOf(snapshot(writer(), query)).rows.size());
    }
    void tellLists(const QString& key)
    {
        tell("filter = one value", [&] { return rowsOf(Filter::where(key, FilterOperator::Is, {qint64(5000)}), {}); });
        tell("sort by it", [&] { return rowsOf({}, {{key, Qt::AscendingOrder}}); });
        tell("first rows in its order", [&] {
            ListQuery query;
            query.sort = {{key, Qt::AscendingOrder}};
            return qint64(valueOf(firstRows(writer(), query, 64)).rows.size());
        });
        tell("sum", [&] { return valueOf(sums(writer(), ListQuery(), {key}, kCny)).first().count; });
    }
};
INSTANTIATE_TEST_SUITE_P(File, CustomFigures, ::testing::Values(Engine::Sqlite), engineName);

TEST_P(CustomFigures, DISABLED_AMillionCustomersWithAndWithoutAnIndex)
{
    const QString key = added(u"Seats"_s, CustomType::Number);
    const auto first = made<CustomerId>(createCustomer(customerNamed(u"Acme"_s)));
    fill(first, key);

    tellLists(key);
    tell("make the index", [&] {
        CustomFieldDraft indexed = definition(key).details;
        indexed.isIndexed = true;
        changed(editCustomField(*customIdOf(key), 1, indexed));
        return kRows;
    });
    tellLists(key);
    tell("take the values out", [&] {
        EXPECT_TRUE(dropCustomValues(writer(), *customIdOf(key)).has_value());
        return kRows;
    });
}

} // namespace zhike::testing
