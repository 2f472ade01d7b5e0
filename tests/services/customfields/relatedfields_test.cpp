#include "repositories/lists/relations.h"
#include "services/customfields/customfieldtest.h"
#include "services/lists/filterquery.h"
#include "services/sales/orderchanges.h"
#include "services/sales/productchanges.h"

#include <algorithm>

namespace zhike::testing {

using namespace Qt::StringLiterals;

/// Customers found by a company's own fields of their records.
class RelatedFieldsTest : public CustomFieldTest {
protected:
    void contactAt(const QString& firm, const QString& key, const Value& value)
    {
        ContactDraft draft = contactNamed(u"Li"_s);
        draft.custom.set(key, value);
        apply(createContact(made<CustomerId>(createCustomer(customerNamed(firm))), draft));
    }
    static QStringList offered(const QString& relation)
    {
        QStringList keys;
        for (const Field& field : relatedFields(*findRelation(relation))) {
            keys.append(QString::fromLatin1(field.key));
        }
        return keys;
    }
    Filter typed(const QString& text)
    {
        const auto filter = parseFilterQuery(RecordKind::Customer, text);
        EXPECT_TRUE(filter.has_value()) << text.toStdString();
        return filter.value_or(Filter());
    }
};
INSTANTIATE_TEST_SUITE_P(Engines, RelatedFieldsTest, kBothEngines, engineName);

TEST_P(RelatedFieldsTest, FindCustomersByTheirContacts)
{
    const QString badge = added(u"Badge"_s, CustomType::Text, RecordKind::Contact);
    const QString visits = added(u"Visits"_s, CustomType::Number, RecordKind::Contact);
    contactAt(u"Acme"_s, badge, u"A-17"_s);
    contactAt(u"Brandt"_s, visits, qint64(12));
    contactAt(u"Cohen"_s, visits, qint64(3));

    EXPECT_EQ(
        names(Filter::related(u"contacts"_s, Filter::where(badge, FilterOperator::StartsWith, {u"A-"_s}))),
        QStringList{u"Acme"_s});
    EXPECT_EQ(
        names(Filter::related(u"contacts"_s, Filter::where(visits, FilterOperator::Greater, {qint64(5)}))),
        QStringList{u"Brandt"_s});
}

TEST_P(RelatedFieldsTest, FindCustomersByWhatTheyBought)
{
    const QString line = added(u"Line"_s, CustomType::Text, RecordKind::Product);
    ProductDraft balance;
    balance.sku = u"B-1"_s;
    balance.name = u"Balance"_s;
    balance.custom.set(line, u"Lab"_s);
    const auto product = made<ProductId>(createProduct(balance));
    const auto acme = made<CustomerId>(createCustomer(customerNamed(u"Acme"_s)));
    apply(createCustomer(customerNamed(u"Brandt"_s)));
    OrderDraft order = orderOf(1, 100, dayOf(2026, 3, 1));
    order.lines.front().product = product;
    apply(createOrder(acme, order));

    EXPECT_EQ(
        names(Filter::related(u"purchases"_s, Filter::where(line, FilterOperator::Is, {u"Lab"_s}))),
        QStringList{u"Acme"_s});
}

TEST_P(RelatedFieldsTest, AreTypedAndWrittenByTheirNames)
{
    const QString badge = added(u"Access badge"_s, CustomType::Text, RecordKind::Contact);
    contactAt(u"Acme"_s, badge, u"A-17"_s);

    const Filter filter = typed(u"has:contacts(Access_badge:A-17)"_s);

    EXPECT_EQ(names(filter), QStringList{u"Acme"_s});
    EXPECT_EQ(typed(filterQueryText(RecordKind::Customer, filter)), filter);
    const QString begun = u"has:contacts(acc"_s;
    EXPECT_EQ(completeQuery(RecordKind::Customer, begun, begun.size()).words, QStringList{u"Access_badge"_s});
    EXPECT_FALSE(parseFilterQuery(RecordKind::Customer, u"has:cases(Access_badge:A-17)"_s).has_value());
}

TEST_P(RelatedFieldsTest, AreOfferedWhileTheyAreInUseAndUnderstoodAfterwards)
{
    const QString badge = added(u"Badge"_s, CustomType::Text, RecordKind::Contact);
    contactAt(u"Acme"_s, badge, u"A-17"_s);
    EXPECT_TRUE(offered(u"contacts"_s).contains(badge));
    EXPECT_FALSE(offered(u"orders"_s).contains(badge));

    const CustomField field = definition(badge);
    changed(deleteCustomField(field.id, field.revision, field.details.label));

    EXPECT_FALSE(offered(u"contacts"_s).contains(badge));
    EXPECT_EQ(
        names(Filter::related(u"contacts"_s, Filter::where(badge, FilterOperator::Is, {u"A-17"_s}))),
        QStringList{u"Acme"_s});
}

} // namespace zhike::testing
