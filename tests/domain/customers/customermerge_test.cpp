#include "domain/customers/customermerge.h"

#include <gtest/gtest.h>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

const MergeField* findMergeField(const QList<MergeField>& fields, const QString& key)
{
    const auto found = std::ranges::find(fields, key, &MergeField::key);
    return found == fields.end() ? nullptr : &*found;
}

std::array<CustomerDraft, 2> twoOfOneFirm()
{
    CustomerDraft kept;
    kept.name = u"宏远贸易有限公司"_s;
    kept.city = u"上海"_s;
    kept.phones = {{ReachUse::Work, u"021 5555 0101"_s}};
    kept.tags = u"VIP, Steel"_s;
    kept.description = u"Pays late."_s;
    CustomerDraft other;
    other.name = u"宏远贸易"_s;
    other.city = u"上海"_s;
    other.taxId = u"9131"_s;
    other.phones = {{ReachUse::Fax, u"021-5555-0101"_s}, {ReachUse::Mobile, u"13800138000"_s}};
    other.tags = u"steel, east"_s;
    other.description = u"Wants invoices by mail."_s;
    return {kept, other};
}

} // namespace

TEST(CustomerMerge, AsksOnlyWhereTheyDiffer)
{
    const QList<MergeField> fields = mergeFields(twoOfOneFirm(), 0);

    EXPECT_EQ(findMergeField(fields, u"city"_s), nullptr);
    EXPECT_NE(findMergeField(fields, u"name"_s), nullptr);
    EXPECT_EQ(findMergeField(fields, u"number"_s), nullptr) << "the survivor's number stays";
}

TEST(CustomerMerge, LosesNothingUnlessAPersonSaysSo)
{
    const auto customers = twoOfOneFirm();

    const CustomerDraft merged = mergedDraft(customers[0], mergeFields(customers, 0));

    EXPECT_EQ(merged.name, u"宏远贸易有限公司"_s);
    EXPECT_EQ(merged.taxId, u"9131"_s);
    EXPECT_EQ(merged.phones, (Reaches{{ReachUse::Work, u"021 5555 0101"_s}, {ReachUse::Mobile, u"13800138000"_s}}));
    EXPECT_EQ(merged.tags, u"VIP, Steel, east"_s);
    EXPECT_EQ(merged.description, u"Pays late.\n\nWants invoices by mail."_s);
}

TEST(CustomerMerge, TakesTheValuesThatAPersonChose)
{
    const auto customers = twoOfOneFirm();
    QList<MergeField> fields = mergeFields(customers, 0);
    for (MergeField& field : fields) {
        field.chosen = field.key == u"phones" ? 0 : 1;
    }

    const CustomerDraft merged = mergedDraft(customers[0], fields);

    EXPECT_EQ(merged.name, u"宏远贸易"_s);
    EXPECT_EQ(merged.phones, customers[0].phones);
    EXPECT_EQ(merged.tags, u"steel, east"_s);
}

TEST(CustomerMerge, OffersTogetherOnlyWhereItIsMoreThanOneHas)
{
    auto customers = twoOfOneFirm();
    customers[1].phones = {};
    customers[1].description = QString(20000, u'x');

    const QList<MergeField> fields = mergeFields(customers, 0);

    EXPECT_FALSE(findMergeField(fields, u"phones"_s)->together.has_value());
    EXPECT_FALSE(findMergeField(fields, u"description"_s)->together.has_value()) << "longer than the field";
    EXPECT_EQ(findMergeField(fields, u"description"_s)->chosen, 0);
}

} // namespace zhike::testing
