#include "exchange/orderlogmapping.h"
#include "exchange/recordmapping.h"
#include "exchange/subjectguess.h"

#include <gtest/gtest.h>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

/// The columns of an export of another system, as its own documentation or files name them, and what has to come of
/// them.
struct Export {
    const char* system;
    QString columns; ///< parted by |
    RecordKind subject;
    QString mapping; ///< field=column, those that a person would miss, parted by |
};

QStringList parts(const QString& text)
{
    return text.split(u'|');
}

QString columnOf(RecordKind subject, const QString& field, const QStringList& header)
{
    if (subject == RecordKind::Order) {
        const auto orderField = orderFieldFromKey(field);
        return orderField ? header.value(guessOrderLogMapping(header).column(*orderField)) : u"?"_s;
    }
    return header.value(guessRecordMapping(subject, header).column(field));
}

class OtherSystems : public ::testing::TestWithParam<Export> { };

} // namespace

TEST_P(OtherSystems, AreReadAsTheyAre)
{
    const QStringList header = parts(GetParam().columns);

    EXPECT_EQ(int(guessSubject(header)), int(GetParam().subject)) << GetParam().system;
    for (const QString& pair : parts(GetParam().mapping)) {
        const QString field = pair.section(u'=', 0, 0);
        EXPECT_EQ(columnOf(GetParam().subject, field, header), pair.section(u'=', 1)) << GetParam().system;
    }
}

INSTANTIATE_TEST_SUITE_P(
    Exports, OtherSystems,
    ::testing::Values(
        Export{
            "Salesforce accounts",
            u"Id|Name|Type|ParentId|BillingStreet|BillingCity|BillingState|BillingPostalCode|BillingCountry|Phone|Fax|"
            "Website|Industry|AnnualRevenue|NumberOfEmployees|Description|OwnerId|CreatedDate"_s,
            RecordKind::Customer,
            u"name=Name|external_key=Id|street=BillingStreet|city=BillingCity|postal_code=BillingPostalCode|"
            "phone=Phone|website=Website|industry=Industry|employees=NumberOfEmployees"_s},
        Export{
            "Salesforce contacts, report", u"Salutation|First Name|Last Name|Title|Account Name|Phone|Mobile|Email"_s,
            RecordKind::Contact,
            u"first_name=First Name|last_name=Last Name|customer=Account Name|title=Title|mobile=Mobile|mail=Email"_s},
        Export{
            "Salesforce opportunities, report",
            u"Opportunity Name|Account Name|Stage|Amount|Probability (%)|Close Date|Created Date|Opportunity "
            "Owner|Next Step"_s,
            RecordKind::Opportunity,
            u"name=Opportunity Name|customer=Account Name|stage=Stage|amount=Amount|expected_close=Close Date|"
            "owner=Opportunity Owner|created_at=Created Date"_s},
        Export{
            "Salesforce cases, report",
            u"Case Number|Account Name|Contact Name|Subject|Status|Priority|Case Origin|Date/Time Opened|Closed "
            "Date|Case Owner"_s,
            RecordKind::Case,
            u"external_key=Case Number|customer=Account Name|subject=Subject|status=Status|priority=Priority|"
            "channel=Case Origin|opened_at=Date/Time Opened|closed_at=Closed Date"_s},
        Export{
            "HubSpot companies",
            u"Record ID|Company name|Company owner|Create Date|Phone Number|City|Country/Region|Industry|Lifecycle "
            "Stage|Number of Employees|Annual Revenue|Company Domain Name"_s,
            RecordKind::Customer,
            u"external_key=Record ID|name=Company name|owner=Company owner|phone=Phone Number|city=City|"
            "country=Country/Region|website=Company Domain Name"_s},
        Export{
            "HubSpot contacts",
            u"Record ID|First Name|Last Name|Email|Phone Number|Contact owner|Associated Company|Job Title|Create Date"_s,
            RecordKind::Contact,
            u"first_name=First Name|last_name=Last Name|mail=Email|customer=Associated Company|title=Job Title"_s},
        Export{
            "HubSpot deals",
            u"Record ID|Deal Name|Deal Stage|Pipeline|Close Date|Deal owner|Amount|Associated Company|Create Date"_s,
            RecordKind::Opportunity,
            u"external_key=Record ID|name=Deal Name|stage=Deal Stage|expected_close=Close Date|amount=Amount|"
            "customer=Associated Company|owner=Deal owner"_s},
        Export{
            "HubSpot tickets",
            u"Ticket ID|Ticket name|Ticket status|Priority|Source|Create date|Close date|Associated Company|Ticket "
            "owner|Category"_s,
            RecordKind::Case,
            u"external_key=Ticket ID|subject=Ticket name|status=Ticket status|priority=Priority|channel=Source|"
            "opened_at=Create date|closed_at=Close date|customer=Associated Company"_s},
        Export{
            "Zoho accounts",
            u"Record Id|Account Name|Account Owner|Phone|Website|Account Type|Industry|Employees|Annual "
            u"Revenue|Billing "
            "Street|Billing City|Billing State|Billing Code|Billing Country"_s,
            RecordKind::Customer,
            u"external_key=Record Id|name=Account Name|owner=Account Owner|street=Billing Street|"
            "postal_code=Billing Code|type=Account Type"_s},
        Export{
            "Zoho deals",
            u"Record Id|Deal Name|Account Name|Stage|Amount|Closing Date|Deal Owner|Probability|Type|Next Step|Contact "
            "Name"_s,
            RecordKind::Opportunity,
            u"name=Deal Name|customer=Account Name|stage=Stage|expected_close=Closing Date|owner=Deal Owner|"
            "contact=Contact Name"_s},
        Export{
            "SuiteCRM and EspoCRM accounts",
            u"Name|ID|Website|Email Address|Office Phone|Fax|Billing Street|Billing City|Billing State|Billing Postal "
            "Code|Billing Country|Type|Industry|Annual Revenue|Employees|Assigned to"_s,
            RecordKind::Customer,
            u"name=Name|external_key=ID|mail=Email Address|phone=Office Phone|owner=Assigned to"_s},
        Export{
            "Odoo partners", u"External ID|Name|Company Name|Country|Zip|City|Street|Phone|Mobile|Email|Job Position"_s,
            RecordKind::Customer, u"name=Name|mail=Email|mobile=Mobile|street=Street|city=City|postal_code=Zip"_s},
        Export{
            "Odoo products",
            u"External ID|Name|Internal Reference|Barcode|Sales Price|Cost|Product Category|Unit of Measure"_s,
            RecordKind::Product,
            u"name=Name|sku=Internal Reference|barcode=Barcode|list_price=Sales Price|cost=Cost|"
            "category=Product Category|unit=Unit of Measure"_s},
        Export{
            "Outlook",
            u"First Name|Last Name|Company|Department|Job Title|Business Street|Business City|Business Phone|Home "
            "Phone|Mobile Phone|Birthday|E-mail Address|Notes|Web Page"_s,
            RecordKind::Contact,
            u"first_name=First Name|last_name=Last Name|customer=Company|department=Department|title=Job Title|"
            "phone=Business Phone|home_phone=Home Phone|mobile=Mobile Phone|birthday=Birthday|mail=E-mail Address"_s},
        Export{
            "Google Contacts",
            u"First Name|Middle Name|Last Name|Organization Name|Organization Title|Organization "
            "Department|Birthday|Notes|Labels|E-mail 1 - Value|Phone 1 - Value"_s,
            RecordKind::Contact,
            u"first_name=First Name|last_name=Last Name|customer=Organization Name|title=Organization Title|"
            "department=Organization Department|mail=E-mail 1 - Value|phone=Phone 1 - Value"_s},
        Export{
            "Shopify orders",
            u"Name|Email|Financial Status|Paid at|Currency|Subtotal|Shipping|Taxes|Total|Created at|Lineitem "
            "quantity|Lineitem name|Lineitem price|Lineitem sku|Billing Name|Billing City|Billing Country"_s,
            RecordKind::Order,
            u"order=Name|mail=Email|date=Created at|quantity=Lineitem quantity|product-name=Lineitem name|"
            "price=Lineitem price|product=Lineitem sku|customer-name=Billing Name|currency=Currency"_s},
        Export{
            "Shopify products",
            u"Handle|Title|Vendor|Product Category|Type|Tags|Published|Variant SKU|Variant Price|Cost per item|Variant "
            "Barcode"_s,
            RecordKind::Product,
            u"name=Title|sku=Variant SKU|list_price=Variant Price|cost=Cost per item|barcode=Variant Barcode|"
            "brand=Vendor|category=Product Category"_s},
        Export{
            "WooCommerce products", u"ID|Type|SKU|Name|Published|Regular price|Categories"_s, RecordKind::Product,
            u"sku=SKU|name=Name|list_price=Regular price|category=Categories"_s},
        Export{
            "WooCommerce orders",
            u"Order Number|Order Date|Customer Name|Email|SKU|Product Name|Quantity|Item Price|Order Currency"_s,
            RecordKind::Order,
            u"order=Order Number|date=Order Date|customer-name=Customer Name|mail=Email|product=SKU|"
            "product-name=Product Name|quantity=Quantity|price=Item Price|currency=Order Currency"_s},
        Export{
            "Taobao",
            u"订单编号|买家会员名|买家实际支付金额|订单状态|收货地址|联系手机|订单创建时间|宝贝标题|宝贝总数量"_s,
            RecordKind::Order,
            u"order=订单编号|customer=买家会员名|amount=买家实际支付金额|date=订单创建时间|product-name=宝贝标题|"
            "quantity=宝贝总数量|phone=联系手机"_s},
        Export{
            "Youzan", u"订单号|下单时间|买家姓名|买家手机号|商品名称|商品编码|商品数量|商品单价|商品实际成交金额"_s,
            RecordKind::Order,
            u"order=订单号|date=下单时间|customer-name=买家姓名|phone=买家手机号|product-name=商品名称|product="
            u"商品编码|"
            "quantity=商品数量|price=商品单价|amount=商品实际成交金额"_s}));

} // namespace zhike::testing
