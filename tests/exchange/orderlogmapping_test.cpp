#include "exchange/orderlogmapping.h"

#include <gtest/gtest.h>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

QString guessed(const QStringList& header, std::span<const ColumnInference> inference = {})
{
    return toText(guessOrderLogMapping(header, inference), header);
}

} // namespace

struct GuessedMapping {
    const char* name;
    QStringList header;
    QString mapping;
};

class OrderLogMappingOf : public ::testing::TestWithParam<GuessedMapping> { };

TEST_P(OrderLogMappingOf, IsGuessedFromItsNames)
{
    EXPECT_EQ(guessed(GetParam().header), GetParam().mapping) << guessed(GetParam().header).toStdString();
}

INSTANTIATE_TEST_SUITE_P(
    Headers, OrderLogMappingOf,
    ::testing::Values(
        GuessedMapping{
            "Cdnow",
            {u"customer_id"_s, u"date"_s, u"cds"_s, u"amount"_s},
            u"customer=customer_id,date=date,quantity=cds,amount=amount"_s},
        GuessedMapping{
            "OnlineRetail",
            {u"InvoiceNo"_s, u"StockCode"_s, u"Description"_s, u"Quantity"_s, u"InvoiceDate"_s, u"UnitPrice"_s,
             u"CustomerID"_s, u"Country"_s},
            u"customer=CustomerID,date=InvoiceDate,order=InvoiceNo,product=StockCode,product-name=Description,"
            "quantity=Quantity,price=UnitPrice,country=Country"_s},
        GuessedMapping{
            "Superstore",
            {u"Row ID"_s,       u"Order ID"_s,      u"Order Date"_s, u"Ship Date"_s,  u"Ship Mode"_s,
             u"Customer ID"_s,  u"Customer Name"_s, u"Segment"_s,    u"Country"_s,    u"City"_s,
             u"State"_s,        u"Postal Code"_s,   u"Region"_s,     u"Product ID"_s, u"Category"_s,
             u"Sub-Category"_s, u"Product Name"_s,  u"Sales"_s,      u"Quantity"_s,   u"Discount"_s,
             u"Profit"_s},
            u"customer=Customer ID,customer-name=Customer Name,date=Order Date,order=Order ID,product=Product ID,"
            "product-name=Product Name,category=Category,sub-category=Sub-Category,quantity=Quantity,amount=Sales,"
            "discount=Discount,profit=Profit,country=Country,region=State,city=City,postal-code=Postal Code,"
            "segment=Segment"_s},
        GuessedMapping{
            "Simplified",
            {u"订单编号"_s, u"下单日期"_s, u"客户编号"_s, u"客户名称"_s, u"商品编码"_s, u"商品名称"_s, u"数量"_s,
             u"单价"_s, u"金额(元)"_s, u"城市"_s, u"手机号"_s},
            u"customer=客户编号,customer-name=客户名称,date=下单日期,order=订单编号,product=商品编码,product-name="
            u"商品名称,"
            "quantity=数量,price=单价,amount=金额(元),phone=手机号,city=城市"_s},
        GuessedMapping{
            "Traditional",
            {u"訂單編號"_s, u"訂單日期"_s, u"客戶"_s, u"產品名稱"_s, u"類別"_s, u"數量"_s, u"單價"_s, u"折扣"_s,
             u"金額"_s, u"電子郵件"_s},
            u"customer=客戶,date=訂單日期,order=訂單編號,product-name=產品名稱,category=類別,quantity=數量,price=單價,"
            "amount=金額,discount=折扣,mail=電子郵件"_s},
        GuessedMapping{
            "NameBesideKey",
            {u"customer"_s, u"CUSTOMER-NO."_s, u"Date"_s, u"Total (USD)"_s},
            u"customer=CUSTOMER-NO.,customer-name=customer,date=Date,amount=Total (USD)"_s},
        GuessedMapping{
            "FullWidth",
            {u"ＣｕｓｔｏｍｅｒＩＤ"_s, u"ｄａｔｅ"_s, u"ａｍｏｕｎｔ"_s},
            u"customer=ＣｕｓｔｏｍｅｒＩＤ,date=ｄａｔｅ,amount=ａｍｏｕｎｔ"_s},
        GuessedMapping{
            "Endings",
            {u"shop customer id"_s, u"my order date"_s, u"line amount usd"_s, u"tax amount"_s},
            u"customer=shop customer id,date=my order date,amount=line amount usd"_s},
        GuessedMapping{"DateAndId", {u"date"_s, u"id"_s}, u"customer=id,date=date"_s},
        GuessedMapping{
            "DiscountAmountIsNoAmount",
            {u"client"_s, u"day"_s, u"discount amount"_s, u"revenue"_s},
            u"customer=client,date=day,amount=revenue,discount=discount amount"_s},
        GuessedMapping{"Strangers", {u"foo"_s, u"bar"_s, u""_s}, u""_s}),
    [](const auto& each) { return each.param.name; });

TEST(GuessOrderLogMapping, DoesNotTakeAColumnWhoseValuesSayOtherwise)
{
    ColumnInference text;
    text.kind = ColumnKind::Text;
    ColumnInference day;
    day.kind = ColumnKind::Day;
    ColumnInference number;
    number.kind = ColumnKind::Decimal;
    const std::array inference = {text, text, day, number};

    EXPECT_EQ(
        guessed({u"client"_s, u"date"_s, u"created at"_s, u"amount"_s}, inference),
        u"customer=client,date=created at,amount=amount");
}

TEST(OrderLogMapping, GivesAColumnToOneFieldOnly)
{
    OrderLogMapping mapping;
    mapping.set(OrderField::CustomerKey, 2);
    mapping.set(OrderField::CustomerName, 2);

    EXPECT_FALSE(mapping.has(OrderField::CustomerKey));
    EXPECT_EQ(mapping.fieldOf(2), OrderField::CustomerName);
    EXPECT_EQ(mapping.fieldOf(-1), std::nullopt);
}

TEST(OrderLogMapping, TellsWhatIsMissing)
{
    OrderLogMapping mapping;
    EXPECT_EQ(
        missingFields(mapping), (QList<OrderField>{OrderField::CustomerKey, OrderField::Day, OrderField::Amount}));
    mapping.set(OrderField::CustomerName, 0);
    mapping.set(OrderField::Day, 1);
    mapping.set(OrderField::Quantity, 2);
    EXPECT_EQ(missingFields(mapping), (QList<OrderField>{OrderField::Amount}));
    mapping.set(OrderField::UnitPrice, 3);
    EXPECT_TRUE(missingFields(mapping).isEmpty());
}

TEST(MappingFromText, TakesNamesInAnyCaseAndNumbers)
{
    const QStringList header = {u"CustomerID"_s, u"InvoiceDate"_s, u"Sales, net"_s};
    const auto mapping = mappingFromText(u"customer=customerid, date=2, amount=\"Sales, net\"", header);

    ASSERT_TRUE(mapping) << mapping.error().detail.toStdString();
    EXPECT_EQ(mapping->column(OrderField::CustomerKey), 0);
    EXPECT_EQ(mapping->column(OrderField::Day), 1);
    EXPECT_EQ(mapping->column(OrderField::Amount), 2);
    EXPECT_EQ(mappingFromText(toText(*mapping, header), header), *mapping);
}

TEST(MappingFromText, ChangesOnlyWhatItNames)
{
    const QStringList header = {u"a"_s, u"b"_s, u"c"_s};
    OrderLogMapping base;
    base.set(OrderField::CustomerKey, 0);
    base.set(OrderField::Day, 1);
    base.set(OrderField::Discount, 2);

    const auto mapping = mappingFromText(u"discount=,date=c", header, base);

    ASSERT_TRUE(mapping);
    EXPECT_EQ(toText(*mapping, header), u"customer=a,date=c");
}

TEST(MappingFromText, NamesWhatItDoesNotUnderstand)
{
    const QStringList header = {u"a"_s, u"b"_s, u"a"_s};

    EXPECT_TRUE(mappingFromText(u"colour=b", header).error().detail.contains(u"colour"));
    EXPECT_TRUE(mappingFromText(u"date=x", header).error().detail.contains(u"\"x\""));
    EXPECT_TRUE(mappingFromText(u"date=a", header).error().detail.contains(u"several"));
    EXPECT_TRUE(mappingFromText(u"date=b,amount=b", header).error().detail.contains(u"twice"));
    EXPECT_FALSE(mappingFromText(u"date=4", header));
    EXPECT_FALSE(mappingFromText(u"nonsense", header));
}

TEST(OrderField, IsFoundByItsKey)
{
    for (int i = 0; i < kOrderFields; ++i) {
        EXPECT_EQ(orderFieldFromKey(QString(keyOf(OrderField(i)))), OrderField(i));
    }
    EXPECT_EQ(orderFieldFromKey(u""), std::nullopt);
}

TEST(IsKnownColumnName, KnowsTheLanguages)
{
    EXPECT_TRUE(isKnownColumnName(u"Customer ID"));
    EXPECT_TRUE(isKnownColumnName(u"订单号"));
    EXPECT_TRUE(isKnownColumnName(u"單價"));
    EXPECT_FALSE(isKnownColumnName(u"17850"));
}

TEST(OrderLogMapping, TakesTheLastKeyOfSeveralWhereNothingSaysCustomer)
{
    EXPECT_EQ(
        guessed({u"master_id"_s, u"sample_id"_s, u"date"_s, u"cds"_s, u"amount"_s}),
        u"customer=sample_id,date=date,quantity=cds,amount=amount"_s);
    EXPECT_EQ(guessed({u"row_id"_s, u"date"_s, u"amount"_s}), u"date=date,amount=amount"_s);
}

TEST(OrderLogMapping, OfALogOfVisitsLacksNoAmount)
{
    OrderLogMapping visits;
    visits.set(OrderField::CustomerKey, 0);
    visits.set(OrderField::Day, 1);

    EXPECT_TRUE(missingFields(visits, 2).isEmpty());
    EXPECT_EQ(missingFields(visits, 3), QList{OrderField::Amount}); // the third may be it
    EXPECT_EQ(missingFields(visits), QList{OrderField::Amount});
}

TEST(OrderLogMapping, KnowsTheListOfOrdersThatZhikeExports)
{
    const QStringList header{u"id"_s,        u"customer_id"_s, u"number"_s,   u"kind"_s,
                             u"order_day"_s, u"currency"_s,    u"owner_id"_s, u"owner"_s,
                             u"note"_s,      u"net"_s,         u"total"_s,    u"customer_name"_s};

    EXPECT_EQ(
        guessed(header),
        u"customer-name=customer_name,date=order_day,order=number,amount=net,currency=currency,sales-person=owner,note=note"_s);
}

} // namespace zhike
