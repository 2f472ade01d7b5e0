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
            "Salesforce contacts, data export",
            u"Id|AccountId|LastName|FirstName|Salutation|MailingStreet|MailingCity|MailingState|MailingPostalCode|"
            "MailingCountry|Phone|Fax|MobilePhone|Email|Title|Department|Birthdate|LeadSource|OwnerId|DoNotCall|"
            "HasOptedOutOfEmail|Description"_s,
            RecordKind::Contact,
            u"customer=AccountId|last_name=LastName|first_name=FirstName|salutation=Salutation|phone=Phone|"
            "mobile=MobilePhone|fax=Fax|mail=Email|title=Title|department=Department|birthday=Birthdate|"
            "do_not_call=DoNotCall|customer_street=MailingStreet|customer_postal_code=MailingPostalCode|"
            "description=Description"_s},
        Export{
            "HubSpot contacts with their companies",
            u"Record ID|First Name|Last Name|Email|Phone Number|Lead Status|Create Date|Associated Company IDs|"
            "Associated Company|Country/Region|Job Title|Contact owner"_s,
            RecordKind::Contact,
            u"first_name=First Name|last_name=Last Name|mail=Email|phone=Phone Number|customer=Associated Company|"
            "customer_key=Associated Company IDs|title=Job Title|customer_country=Country/Region"_s},
        Export{
            "Zoho contacts",
            u"Record Id|First Name|Last Name|Account Name|Email|Secondary Email|Phone|Mobile|Home Phone|Fax|Title|"
            "Department|Contact Owner|Mailing Street|Mailing City|Mailing Zip|Mailing Country|Description"_s,
            RecordKind::Contact,
            u"customer=Account Name|mail=Email|other_mail=Secondary Email|phone=Phone|mobile=Mobile|"
            "home_phone=Home Phone|title=Title|department=Department|customer_city=Mailing City|"
            "customer_postal_code=Mailing Zip"_s},
        Export{
            "SuiteCRM contacts",
            u"ID|Salutation|First Name|Last Name|Account Name|Title|Department|Email Address|Office Phone|Mobile|"
            "Home Phone|Fax|Do Not Call|Primary Address Street|Primary Address City|Primary Address State|"
            "Primary Address Postalcode|Primary Address Country|Lead Source|Description|Assigned to"_s,
            RecordKind::Contact,
            u"customer=Account Name|first_name=First Name|mail=Email Address|phone=Office Phone|mobile=Mobile|"
            "do_not_call=Do Not Call|customer_street=Primary Address Street|"
            "customer_postal_code=Primary Address Postalcode"_s},
        Export{
            "EspoCRM contacts",
            u"ID|Salutation|First Name|Last Name|Account|Title|Email|Phone|Address Street|Address City|Address "
            "Country|Assigned User|Created At|Description"_s,
            RecordKind::Contact,
            u"last_name=Last Name|customer=Account|title=Title|mail=Email|phone=Phone|"
            "customer_street=Address Street|customer_city=Address City|description=Description"_s},
        Export{
            "Odoo leads and opportunities",
            u"External ID|Opportunity|Customer|Contact Name|Email|Phone|Salesperson|Expected Revenue|Stage|"
            "Expected Closing|Probability|Created on"_s,
            RecordKind::Opportunity,
            u"name=Opportunity|customer=Customer|contact=Contact Name|amount=Expected Revenue|stage=Stage|"
            "expected_close=Expected Closing|probability=Probability|owner=Salesperson|created_at=Created on"_s},
        Export{
            "Outlook, whole",
            u"Title|First Name|Middle Name|Last Name|Suffix|Company|Department|Job Title|Business Street|Business "
            "Street 2|Business Street 3|Business City|Business State|Business Postal Code|Business Country/Region|"
            "Home Street|Home City|Home Postal Code|Home Country/Region|Assistant's Phone|Business Fax|Business "
            "Phone|Business Phone 2|Callback|Car Phone|Company Main Phone|Home Fax|Home Phone|Mobile Phone|Other "
            "Phone|Pager|Primary Phone|Anniversary|Birthday|Categories|E-mail Address|E-mail Type|E-mail Display "
            "Name|E-mail 2 Address|Gender|Initials|Keywords|Language|Notes|Office Location|Profession|Web Page"_s,
            RecordKind::Contact,
            u"first_name=First Name|last_name=Last Name|customer=Company|title=Job Title|phone=Business Phone|"
            "home_phone=Home Phone|mobile=Mobile Phone|other_phone=Other Phone|fax=Business Fax|birthday=Birthday|"
            "mail=E-mail Address|other_mail=E-mail 2 Address|language=Language|description=Notes|"
            "customer_street=Business Street|customer_city=Business City|customer_province=Business State|"
            "customer_country=Business Country/Region|customer_website=Web Page|"
            "customer_phone=Company Main Phone"_s},
        Export{
            "Google Contacts, whole",
            u"First Name|Middle Name|Last Name|Phonetic First Name|Phonetic Middle Name|Phonetic Last Name|Name "
            "Prefix|Name Suffix|Nickname|File As|Organization Name|Organization Title|Organization Department|"
            "Birthday|Notes|Photo|Labels|E-mail 1 - Label|E-mail 1 - Value|E-mail 2 - Label|E-mail 2 - Value|Phone 1 "
            "- Label|Phone 1 - Value|Phone 2 - Label|Phone 2 - Value|Address 1 - Label|Address 1 - Formatted|Address "
            "1 - Street|Address 1 - City|Address 1 - PO Box|Address 1 - Region|Address 1 - Postal Code|Address 1 - "
            "Country|Website 1 - Label|Website 1 - Value"_s,
            RecordKind::Contact,
            u"first_name=First Name|last_name=Last Name|second_name=Nickname|salutation=Name Prefix|"
            "customer=Organization Name|title=Organization Title|department=Organization Department|"
            "mail=E-mail 1 - Value|other_mail=E-mail 2 - Value|phone=Phone 1 - Value|other_phone=Phone 2 - Value|"
            "customer_street=Address 1 - Street|customer_city=Address 1 - City|customer_province=Address 1 - Region|"
            "customer_country=Address 1 - Country|customer_website=Website 1 - Value|description=Notes"_s},
        Export{
            "Shopify orders, whole",
            u"Name|Email|Financial Status|Paid at|Fulfillment Status|Fulfilled at|Accepts Marketing|Currency|Subtotal|"
            "Shipping|Taxes|Total|Discount Code|Discount Amount|Shipping Method|Created at|Lineitem quantity|Lineitem "
            "name|Lineitem price|Lineitem compare at price|Lineitem sku|Lineitem requires shipping|Lineitem taxable|"
            "Lineitem fulfillment status|Billing Name|Billing Street|Billing Address1|Billing Address2|Billing "
            "Company|Billing City|Billing Zip|Billing Province|Billing Country|Billing Phone|Shipping Name|Shipping "
            "Street|Shipping City|Shipping Zip|Shipping Province|Shipping Country|Shipping Phone|Notes|Note "
            "Attributes|Cancelled at|Payment Method|Refunded Amount|Vendor|Id|Tags|Risk Level|Source|Lineitem "
            "discount|Tax 1 Name|Tax 1 Value|Phone"_s,
            RecordKind::Order,
            u"order=Name|mail=Email|date=Created at|currency=Currency|quantity=Lineitem quantity|"
            "product-name=Lineitem name|price=Lineitem price|product=Lineitem sku|discount=Lineitem discount|"
            "customer-name=Billing Name|amount="_s},
        Export{
            "WooCommerce orders, one row each",
            u"order_id|order_number|date|status|order_shipping|order_tax|cart_discount|order_total|payment_method|"
            "shipping_method|billing_first_name|billing_last_name|billing_email|billing_phone|billing_postcode|"
            "billing_city|billing_country|customer_note|order_currency"_s,
            RecordKind::Order,
            u"order=order_id|date=date|amount=order_total|customer=billing_email|currency=order_currency"_s},
        Export{
            "Taobao, whole",
            u"订单编号|买家会员名|买家支付宝账号|买家应付货款|买家应付邮费|买家支付积分|总金额|返点积分|"
            u"买家实际支付金额|"
            u"买家实际支付积分|订单状态|买家留言|收货人姓名|收货地址|运送方式|联系电话|联系手机|订单创建时间|"
            u"订单付款时间|"
            u"宝贝标题|宝贝种类|物流单号|物流公司|订单备注|宝贝总数量|店铺Id|店铺名称|订单关闭原因"_s,
            RecordKind::Order,
            u"order=订单编号|customer=买家会员名|customer-name=收货人姓名|amount=买家实际支付金额|date=订单创建时间|"
            u"product-name=宝贝标题|quantity=宝贝总数量|phone=联系手机|address=收货地址"_s},
        Export{
            "Youzan, whole",
            u"订单号|外部订单号|订单商品状态|交易成功时间|商品名称|商品类型|商品目录|商品规格|规格编码|商品编码|"
            u"商品单价|"
            u"商品优惠方式|商品优惠后价格|商品数量|商品金额小计|店铺优惠（分摊）|商品实际成交金额|商品抵用积分数|"
            u"商品留言|"
            u"收货人/提货人|收货人手机号/提货人手机号|收货人省份|收货人城市|收货人地区|详细收货地址/提货地址|买家备注"_s,
            RecordKind::Order,
            u"order=订单号|date=交易成功时间|product-name=商品名称|product=商品编码|price=商品单价|quantity=商品数量|"
            u"amount=商品实际成交金额|customer-name=收货人/提货人|phone=收货人手机号/提货人手机号"_s},
        Export{
            "Youzan", u"订单号|下单时间|买家姓名|买家手机号|商品名称|商品编码|商品数量|商品单价|商品实际成交金额"_s,
            RecordKind::Order,
            u"order=订单号|date=下单时间|customer-name=买家姓名|phone=买家手机号|product-name=商品名称|product="
            u"商品编码|"
            "quantity=商品数量|price=商品单价|amount=商品实际成交金额"_s}));

} // namespace zhike::testing
