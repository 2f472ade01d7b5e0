#include "analytics/valueclass.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <random>

namespace zhike::analytics::testing {

namespace {

std::vector<ValueClass> classesOf(const std::vector<CustomerWorth>& customers)
{
    const ValueClassBounds bounds = valueClassBounds(customers, {});
    std::vector<ValueClass> classes;
    for (const CustomerWorth& customer : customers) {
        classes.push_back(valueClass(customer, bounds));
    }
    return classes;
}

} // namespace

TEST(ValueClass, TakesTheFewestThatCarryFourFifths)
{
    std::vector<CustomerWorth> customers(20, CustomerWorth{1, 0, 0});
    customers[3] = {900, 0, 0};
    customers[5] = {80, 0, 0};
    const auto classes = classesOf(customers);
    EXPECT_EQ(std::ranges::count(classes, ValueClass::MostValuable), 1);
    EXPECT_EQ(classes[3], ValueClass::MostValuable);
}

TEST(ValueClass, TakesAtMostAFifthAndNeverPartsEquals)
{
    std::vector<CustomerWorth> customers(10, CustomerWorth{100, 0, 0});
    EXPECT_EQ(std::ranges::count(classesOf(customers), ValueClass::MostValuable), 0);
    customers[0].historic = 200;
    EXPECT_EQ(std::ranges::count(classesOf(customers), ValueClass::MostValuable), 1);
}

TEST(ValueClass, NamesTheTopFifthOfTheOthersByGrowthAndThoseBelowZero)
{
    std::vector<CustomerWorth> customers(11, CustomerWorth{1, 0, 0});
    customers[0] = {1000, 0, 0};
    customers[1] = {1, 0, 500};
    customers[2] = {-5, 0, 0};
    customers[3] = {-5, 2, 700};
    const auto classes = classesOf(customers);
    EXPECT_EQ(classes[0], ValueClass::MostValuable);
    EXPECT_EQ(classes[1], ValueClass::MostGrowable);
    EXPECT_EQ(classes[2], ValueClass::BelowZero);
    EXPECT_EQ(classes[3], ValueClass::MostGrowable); // growth is looked at before the sign
    EXPECT_EQ(classes[4], ValueClass::Standard);
}

TEST(ValueClass, HoldsItsDefinitionForRandomCustomers)
{
    std::mt19937_64 random(5); // NOLINT(cert-msc51-cpp): the same customers each time
    std::lognormal_distribution<double> worth(8, 2);
    std::vector<CustomerWorth> customers;
    for (int i = 0; i < 2000; ++i) {
        const auto value = std::int64_t(worth(random));
        customers.push_back({value - 500, 0, std::int64_t(worth(random))});
    }
    const auto classes = classesOf(customers);
    double positive = 0;
    double carried = 0;
    std::int64_t least = INT64_MAX;
    for (size_t i = 0; i < customers.size(); ++i) {
        positive += double(std::max<std::int64_t>(0, customers[i].worth()));
        if (classes[i] == ValueClass::MostValuable) {
            carried += double(customers[i].worth());
            least = std::min(least, customers[i].worth());
        }
    }
    const auto count = std::ranges::count(classes, ValueClass::MostValuable);
    EXPECT_LE(count, 400);
    EXPECT_TRUE(count == 400 || carried >= 0.8 * positive);
    EXPECT_TRUE(count == 400 || carried - double(least) < 0.8 * positive);
    for (size_t i = 0; i < customers.size(); ++i) {
        EXPECT_EQ(classes[i] == ValueClass::MostValuable, customers[i].worth() >= least);
    }
}

TEST(ValueClass, HasNobodyAmongNobody)
{
    EXPECT_EQ(valueClassBounds({}, {}).mostValuable, ValueClassBounds::kNobody);
}

} // namespace zhike::analytics::testing
