#include "exchange/orderlogmapping.h"

#include "exchange/columnnames.h"
#include "exchange/orderownfields.h"

#include <algorithm>
#include <vector>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QLatin1StringView, kOrderFields> kFieldKeys
    = {"customer"_L1, "customer-name"_L1, "date"_L1,           "order"_L1,       "product"_L1, "product-name"_L1,
       "category"_L1, "sub-category"_L1,  "quantity"_L1,       "price"_L1,       "amount"_L1,  "discount"_L1,
       "cost"_L1,     "unit-cost"_L1,     "profit"_L1,         "currency"_L1,    "mail"_L1,    "phone"_L1,
       "country"_L1,  "region"_L1,        "city"_L1,           "postal-code"_L1, "address"_L1, "segment"_L1,
       "channel"_L1,  "sales-person"_L1,  "note"_L1,           "line-text"_L1,   "unit"_L1,    "tax-rate"_L1,
       "status"_L1,   "tax-id"_L1,        "customer-number"_L1};

/// Names that a field goes by, as plainColumnName() makes them, parted by blanks. Of two columns that could serve one
/// field the one with the higher score does.
struct FieldNames {
    OrderField field;
    int score;
    QStringView names;
};

constexpr std::array kFieldNames = {
    FieldNames{
        OrderField::CustomerKey, 100,
        u"customerid custid customerno custno customernumber customercode customerkey clientid clientno clientnumber "
        u"clientcode buyerid accountid accountno accountnumber memberid memberno membernumber membercode userid userno "
        u"shopperid patronid contactid "
        u"客户编号 客户编码 客户代码 客户号 客户id 会员编号 会员编码 会员号 会员id 会员卡号 买家id 买家编号 买家会员名 "
        u"用户id 用户编号 顾客编号 顾客id "
        u"客戶編號 客戶代碼 客戶代號 客戶號 客戶號碼 客戶id 會員編號 會員號 會員號碼 會員代號 會員卡號 會員id 買家id "
        u"買家編號 買家帳號 用戶id 用戶編號 顧客編號 顧客id 顧客代號"},
    FieldNames{
        OrderField::CustomerKey, 70,
        u"customer client buyer member cid uid user 客户 会员 买家 用户 顾客 客戶 會員 買家 用戶 顧客"},
    FieldNames{
        OrderField::CustomerName, 100,
        u"customername custname clientname buyername membername accountname customerfullname "
        u"客户名称 客户姓名 客户名 会员姓名 会员名称 会员名 买家姓名 顾客姓名 顾客名称 "
        u"客戶名稱 客戶姓名 客戶名 會員姓名 會員名稱 會員名 買家姓名 顧客姓名 顧客名稱"},
    FieldNames{OrderField::CustomerName, 80, u"收货人提货人"},
    FieldNames{
        OrderField::CustomerName, 80,
        u"companyname company fullname account accounttitle organisation organization contactname billingname "
        u"billtoname shiptoname shippingname recipient "
        u"公司名称 公司 单位名称 购货单位 姓名 联系人 收货人 收货人姓名 买家昵称 "
        u"公司名稱 單位名稱 收貨人 收件人 聯絡人"},
    FieldNames{OrderField::CustomerName, 65, u"customer client buyer member 客户 会员 买家 顾客 客戶 會員 買家 顧客"},
    FieldNames{OrderField::CustomerName, 40, u"name 名称 名稱"},
    FieldNames{
        OrderField::Day, 100,
        u"orderdate orderday dateoforder orderdatetime orderedat orderedon orderpurchasetimestamp "
        u"订单日期 下单日期 下单时间 订购日期 訂單日期 訂單成立日期 訂購日期 下單日期 下單時間"},
    FieldNames{
        OrderField::Day, 95,
        u"invoicedate saledate salesdate purchasedate dateofpurchase purchasetime transactiondate transactiontime "
        u"txndate billdate invoicedatetime "
        u"成交日期 成交时间 交易日期 交易时间 购买日期 购买时间 消费日期 消费时间 销售日期 开票日期 订单创建时间 "
        u"成交時間 交易時間 購買日期 購買時間 消費日期 消費時間 銷售日期 開立日期 發票日期 訂單時間"},
    FieldNames{OrderField::Day, 90, u"date day 日期 业务日期 单据日期 業務日期 單據日期"},
    FieldNames{
        OrderField::Day, 75,
        u"createdat createdon createdate creationdate created ordertime datetime timestamp time postingdate "
        u"documentdate 创建时间 付款时间 订单付款时间 支付时间 时间 建立時間 付款時間 支付時間 "
        u"時間"},
    FieldNames{OrderField::Day, 70, u"paidat paymentdate paidon 付款日期 买家付款时间 交易成功时间"},
    FieldNames{
        OrderField::OrderNumber, 100,
        u"orderid orderno ordernumber ordernum ordercode orderkey orderref orderreference salesorder salesorderid "
        u"订单号 订单编号 订单号码 订单id 订单编码 訂單號 訂單編號 訂單號碼 訂單id"},
    FieldNames{
        OrderField::OrderNumber, 95,
        u"invoiceno invoicenumber invoiceid invoicenum invoice billno billnumber receiptno receiptnumber receiptid "
        u"transactionid transactionno transactionnumber txnid basketid ticketno documentno documentnumber docno "
        u"单据编号 单据号 交易号 交易编号 发票号 发票号码 流水号 小票号 单号 "
        u"單據編號 單據號碼 交易編號 交易序號 發票號碼 發票號 單號"},
    FieldNames{OrderField::OrderNumber, 80, u"order transaction 订单 訂單"},
    FieldNames{
        OrderField::ProductKey, 100,
        u"stockcode productid productcode productno productnumber productkey sku skuid skucode skuno itemid itemcode "
        u"itemno itemnumber itemsku lineitemsku articleno articlenumber articleid partno partnumber materialno "
        u"商品编号 商品编码 商品代码 商品id 产品编号 产品编码 产品代码 产品id 货号 款号 物料编码 存货编码 料号 "
        u"商品編號 商品代碼 商品代號 商品id 產品編號 產品代碼 產品代號 產品id 貨號 料號 品號"},
    FieldNames{OrderField::ProductKey, 80, u"barcode ean upc gtin asin isbn 条码 商品条码 條碼 商品條碼 國際條碼"},
    FieldNames{
        OrderField::ProductName, 100,
        u"productname itemname description productdescription itemdescription articlename producttitle goodsname "
        u"lineitemname "
        u"商品名称 商品名 商品标题 宝贝标题 产品名称 产品名 品名 货品名称 物料名称 存货名称 "
        u"商品名稱 商品標題 產品名稱 產品名 貨品名稱"},
    FieldNames{
        OrderField::ProductName, 75, u"product item article goods title 商品 产品 货品 宝贝 描述 產品 貨品 說明"},
    FieldNames{
        OrderField::ProductCategory, 100,
        u"category productcategory itemcategory categoryname productgroup productfamily productline producttype "
        u"department "
        u"类别 分类 品类 类目 商品类别 商品分类 商品类目 产品类别 产品分类 产品大类 大类 "
        u"類別 分類 品類 類目 商品類別 商品分類 產品類別 產品分類 產品大類 大類"},
    FieldNames{
        OrderField::ProductSubCategory, 100,
        u"subcategory productsubcategory subcat subcategoryname "
        u"子类别 子分类 小类 二级分类 产品小类 产品子类 子類別 子分類 小類 次分類 產品小類"},
    FieldNames{
        OrderField::Quantity, 100,
        u"quantity qty orderqty orderquantity quantityordered lineitemquantity units unitssold unitsordered pieces pcs "
        u"numberofitems itemcount "
        u"数量 件数 购买数量 销售数量 订购数量 订单数量 宝贝总数量 個數 個数 个数 "
        u"數量 件數 購買數量 銷售數量 訂購數量 訂單數量"},
    FieldNames{OrderField::Quantity, 60, u"cds items count volume sold 销量 銷量"},
    FieldNames{
        OrderField::UnitPrice, 100,
        u"unitprice priceeach priceperunit itemprice lineitemprice sellingprice saleprice productprice "
        u"单价 销售单价 商品单价 售价 销售价 單價 銷售單價 商品單價 售價"},
    FieldNames{OrderField::UnitPrice, 80, u"price listprice 价格 标价 價格 定價 標價"},
    FieldNames{
        OrderField::Amount, 100,
        u"amount sales lineamount linetotal netamount netsales salesamount saleamount totalamount totalsales revenue "
        u"totalprice extendedprice transactionamount turnover "
        u"金额 销售额 销售金额 成交金额 交易金额 消费金额 实付金额 支付金额 应收金额 营业额 "
        u"金額 銷售額 銷售金額 成交金額 交易金額 消費金額 實付金額 支付金額 應收金額 營業額"},
    FieldNames{OrderField::Amount, 90, u"买家实际支付金额 商品实际成交金额"}, // beside sums with what was taken off
    FieldNames{
        OrderField::Amount, 80,
        u"total subtotal value spend spent payment paymentvalue nettotal orderamount ordervalue "
        u"总金额 总额 总价 小计 合计 实付款 订单金额 總金額 總額 總價 小計 合計 實付款 訂單金額"},
    FieldNames{OrderField::Amount, 50, u"ordertotal grandtotal grossamount invoicetotal 订单总额 訂單總額"},
    FieldNames{
        OrderField::Discount, 100,
        u"discount discountrate discountpercent discountpercentage discountpct discountamount lineitemdiscount rebate "
        u"折扣 折扣率 折扣金额 优惠 优惠金额 折扣金額 優惠 優惠金額 折讓"},
    FieldNames{
        OrderField::Cost, 100,
        u"cost totalcost linecost cogs costofgoods costofgoodssold costamount "
        u"成本 总成本 成本金额 總成本 成本金額"},
    FieldNames{
        OrderField::UnitCost, 100,
        u"unitcost costprice costperunit purchaseprice 单位成本 成本单价 成本价 进价 單位成本 成本單價 成本價 進價"},
    FieldNames{
        OrderField::Profit, 100,
        u"profit grossprofit profitamount netprofit 利润 利润额 毛利 毛利额 利潤 利潤額 毛利額"},
    FieldNames{OrderField::Profit, 60, u"margin grossmargin"},
    FieldNames{OrderField::Currency, 100, u"currency currencycode ccy 币种 币别 货币 幣別 幣種 貨幣"},
    FieldNames{
        OrderField::Mail, 100,
        u"email mail emailaddress mailaddress customeremail buyeremail contactemail "
        u"邮箱 电子邮箱 电子邮件 邮件 郵箱 電子郵件 電子信箱 電郵 信箱"},
    FieldNames{
        OrderField::Phone, 105,
        u"联系手机 收货人手机 收货人手机号 买家手机号 收货人手机号提货人手机号"}, // seldom empty
    FieldNames{
        OrderField::Phone, 100,
        u"phone phonenumber phoneno mobile mobilephone mobilenumber tel telephone telephonenumber cell cellphone "
        u"customerphone contactphone shippingphone "
        u"电话 手机 手机号 手机号码 电话号码 联系电话 "
        u"電話 手機 手機號碼 電話號碼 行動電話 聯絡電話 連絡電話"},
    FieldNames{
        OrderField::Country, 100,
        u"country countryregion countrycode countryname customercountry shippingcountry billingcountry nation "
        u"国家 国别 国家地区 國家 國別 國家地區"},
    FieldNames{
        OrderField::Region, 100,
        u"state province stateprovince customerstate shippingstate shippingprovince 省 省份 省市 縣市 州 州省"},
    FieldNames{OrderField::Region, 80, u"region territory area 地区 区域 大区 地區 區域"},
    FieldNames{OrderField::City, 100, u"city town customercity shippingcity billingcity 城市 市"},
    FieldNames{
        OrderField::PostalCode, 100,
        u"postalcode postcode zip zipcode plz shippingzip billingzip 邮编 邮政编码 郵編 郵遞區號"},
    FieldNames{
        OrderField::Address, 100,
        u"address address1 streetaddress street shippingaddress deliveryaddress shippingaddress1 shippingstreet "
        u"地址 收货地址 详细地址 收貨地址 送貨地址 詳細地址"},
    FieldNames{
        OrderField::CustomerSegment, 100,
        u"segment customersegment customertype customergroup customercategory customerclass "
        u"客户类型 客户类别 客户等级 客户分类 客户群 客戶類型 客戶類別 客戶等級 客戶分類 客戶群"},
    FieldNames{
        OrderField::Channel, 100,
        u"channel saleschannel orderchannel platform 渠道 销售渠道 平台 通路 銷售通路 管道 渠道"},
    FieldNames{
        OrderField::Channel, 60,
        u"source ordersource store shop storename shopname branch 来源 订单来源 店铺 门店 來源 店鋪 門市 分店"},
    FieldNames{
        OrderField::SalesPerson, 100,
        u"salesperson salesrep salesrepresentative salesagent salesman accountmanager seller "
        u"业务员 销售员 销售人员 销售代表 业务代表 業務員 銷售員 業務人員 業務代表"},
    FieldNames{OrderField::SalesPerson, 60, u"rep owner employee agent 负责人 经办人 負責人 經辦人"},
    FieldNames{
        OrderField::Note, 100,
        u"note notes remark remarks comment comments memo 备注 买家留言 卖家备注 留言 備註 買家留言"},
    FieldNames{
        OrderField::TaxId, 100,
        u"taxid vatid vatnumber vatno taxnumber taxno customertaxid customertaxnumber buyertaxid 税号 纳税人识别号 "
        u"统一社会信用代码 购方税号 統一編號 統編 稅號 買方統編"},
    FieldNames{OrderField::CustomerNumber, 110, u"customernumberinzhike 知客编号 知客編號"}};

/// Words that turn a name ending in "date" or "amount" into something else.
constexpr std::array kMisleading
    = {u"firstname", u"lastname", u"birth",   u"numberof", u"due",  u"expir",  u"deliver", u"update", u"modif",
       u"tax",       u"shipping", u"freight", u"refund",   u"fee",  u"生日",   u"出生",    u"到期",   u"更新",
       u"税",        u"稅",       u"运费",    u"運費",     u"退款", u"手续费", u"手續費"};

struct NameMatch {
    OrderField field;
    int score;
};

/// Every field that the plain name stands for exactly; failing that, those whose name it ends with ("shop customer
/// id").
std::vector<NameMatch> matchesOf(const QString& plain)
{
    std::vector<NameMatch> exact;
    std::vector<NameMatch> endings;
    const auto isMisleading = [&plain](const char16_t* word) { return plain.contains(QStringView(word)); };
    const bool mayEnd = std::ranges::none_of(kMisleading, isMisleading);
    for (const FieldNames& entry : kFieldNames) {
        qsizetype longest = 0;
        for (const QStringView name : entry.names.tokenize(u' ', Qt::SkipEmptyParts)) {
            if (name == plain) {
                exact.push_back({entry.field, entry.score});
            } else if (mayEnd && plain.endsWith(name) && name.size() >= (name.front().unicode() < 0x80 ? 4 : 2)) {
                longest = std::max(longest, name.size());
            }
        }
        if (longest > 0) {
            endings.push_back({entry.field, entry.score / 2 + int(std::min<qsizetype>(longest, 10))});
        }
    }
    return exact.empty() ? endings : exact;
}

/// Can a column with these values be the field? The name alone may mislead.
bool canHold(OrderField field, const ColumnInference& column)
{
    const bool isNumber = column.kind == ColumnKind::Integer || column.kind == ColumnKind::Decimal
        || (column.kind == ColumnKind::Text && column.filled > 0 && column.digitsOnly == column.filled);
    switch (field) {
    case OrderField::CustomerKey:
        return column.kind != ColumnKind::Empty && column.kind != ColumnKind::Day && column.kind != ColumnKind::Decimal;
    case OrderField::Day: // a third of what stands there may be wrong where the name is right
        return column.kind == ColumnKind::Day || column.areSerials
            || (column.days > 0 && column.days * 3 >= column.filled);
    case OrderField::Quantity:
    case OrderField::UnitPrice:
    case OrderField::Amount:
        return isNumber;
    case OrderField::Discount:
    case OrderField::Cost:
    case OrderField::UnitCost:
    case OrderField::Profit:
        return isNumber || column.kind == ColumnKind::Empty;
    case OrderField::Mail:
        return column.kind == ColumnKind::Mail || column.kind == ColumnKind::Empty;
    default:
        return true;
    }
}

/// In a file whose lines have columns of their own the others are of the whole order, and stand in its first row.
bool isOfOrder(OrderField field, const QString& plain)
{
    const bool isOfLine = plain.startsWith("lineitem"_L1);
    return (field == OrderField::Amount || field == OrderField::Discount) && !isOfLine;
}

/// The header without the names of what every log needs: no field of the company's own takes those.
QStringList withoutNeeded(QStringList header)
{
    static constexpr std::array kNeeded = {OrderField::CustomerKey, OrderField::CustomerName, OrderField::Day,
                                           OrderField::OrderNumber, OrderField::ProductKey,   OrderField::ProductName,
                                           OrderField::Quantity,    OrderField::UnitPrice,    OrderField::Amount};
    constexpr int kSure = 90;
    for (QString& name : header) {
        const auto isNeeded = [](const NameMatch& match) {
            return match.score >= kSure && std::ranges::find(kNeeded, match.field) != kNeeded.end();
        };
        if (std::ranges::any_of(matchesOf(plainColumnName(name)), isNeeded)) {
            name.clear();
        }
    }
    return header;
}

struct Candidate {
    NameMatch match;
    int column;
};

} // namespace

QLatin1StringView keyOf(OrderField field)
{
    return kFieldKeys[size_t(field)];
}

std::optional<OrderField> orderFieldFromKey(QStringView key)
{
    const auto found = std::ranges::find_if(
        kFieldKeys, [key](QLatin1StringView each) { return key.compare(each, Qt::CaseInsensitive) == 0; });
    return found == kFieldKeys.end() ? std::nullopt : std::optional(OrderField(found - kFieldKeys.begin()));
}

std::optional<OrderField> OrderLogMapping::fieldOf(int column) const
{
    const auto found = column < 0 ? m_columns.end() : std::ranges::find(m_columns, column);
    return found == m_columns.end() ? std::nullopt : std::optional(OrderField(found - m_columns.begin()));
}

void OrderLogMapping::set(OrderField field, int column)
{
    if (column >= 0) {
        std::ranges::replace(m_columns, column, -1);
    }
    for (auto own = m_own.begin(); column >= 0 && own != m_own.end();) {
        own = *own == column ? m_own.erase(own) : std::next(own);
    }
    m_columns[size_t(field)] = column;
}

void OrderLogMapping::setOwn(const QString& key, int column)
{
    if (column < 0) {
        m_own.remove(key);
        return;
    }
    std::ranges::replace(m_columns, column, -1);
    if (const QString other = ownFieldOf(column); !other.isEmpty()) {
        m_own.remove(other);
    }
    m_own.insert(key, column);
}

QList<OrderField> missingFields(const OrderLogMapping& mapping, qsizetype columns)
{
    QList<OrderField> missing;
    if (!mapping.has(OrderField::CustomerKey) && !mapping.has(OrderField::CustomerName)) {
        missing.append(OrderField::CustomerKey);
    }
    if (!mapping.has(OrderField::Day)) {
        missing.append(OrderField::Day);
    }
    const bool hasProduct = mapping.has(OrderField::Quantity) && mapping.has(OrderField::UnitPrice);
    const bool saysAmounts
        = mapping.has(OrderField::Amount) || mapping.has(OrderField::UnitPrice) || mapping.has(OrderField::Quantity);
    qsizetype mapped = 0;
    for (int i = 0; i < kOrderFields; ++i) {
        mapped += mapping.has(OrderField(i)) ? 1 : 0;
    }
    mapped += mapping.own().size();
    const bool isOfVisits = !saysAmounts && columns > 0 && mapped == columns;
    if (!mapping.has(OrderField::Amount) && !hasProduct && !isOfVisits) {
        missing.append(OrderField::Amount);
    }
    return missing;
}

namespace {

/// "sample_id" in a log that says nothing else of who bought. Of several such columns the last one, the own number of
/// a table that was drawn from another. @return -1 where there is none
int onlyIdColumn(const QStringList& header, const OrderLogMapping& mapping)
{
    static constexpr std::array kOthers
        = {u"row",    u"order", u"invoice", u"transaction", u"product",     u"item", u"line",
           u"sku",    u"store", u"shop",    u"unit",        u"opportunity", u"deal", u"lead",
           u"ticket", u"case",  u"contact", u"user",        u"employee"};
    for (qsizetype column = header.size() - 1; column >= 0; --column) {
        const QString plain = plainColumnName(header[column]);
        const auto isOther = std::ranges::any_of(
            kOthers, [&plain](const char16_t* word) { return plain.startsWith(QStringView(word)); });
        if (plain.endsWith(u"id") && !isOther && !mapping.fieldOf(int(column))) {
            return int(column);
        }
    }
    return -1;
}

/// Orders as Zhike exports them: a row for each, or for each of their lines; the customer by name, since ids mean
/// nothing elsewhere.
std::optional<OrderLogMapping> ownMapping(const QStringList& header)
{
    static constexpr std::array kMarks = {"customer_id"_L1, "number"_L1, "order_day"_L1, "net"_L1};
    static constexpr std::array kColumns
        = {std::pair{OrderField::OrderNumber, "number"_L1},
           std::pair{OrderField::Day, "order_day"_L1},
           std::pair{OrderField::CustomerName, "customer_name"_L1},
           std::pair{OrderField::CustomerNumber, "customer_number"_L1},
           std::pair{OrderField::Amount, "net"_L1},
           std::pair{OrderField::Currency, "currency"_L1},
           std::pair{OrderField::SalesPerson, "owner"_L1},
           std::pair{OrderField::Note, "note"_L1},
           std::pair{OrderField::Status, "status"_L1}};
    static constexpr std::array kLineColumns
        = {std::pair{OrderField::ProductKey, "sku"_L1},
           std::pair{OrderField::ProductName, "product"_L1},
           std::pair{OrderField::LineText, "description"_L1},
           std::pair{OrderField::Quantity, "quantity"_L1},
           std::pair{OrderField::Unit, "unit"_L1},
           std::pair{OrderField::UnitPrice, "unit_price"_L1},
           std::pair{OrderField::Discount, "discount"_L1},
           std::pair{OrderField::TaxRate, "tax_rate"_L1},
           std::pair{OrderField::Cost, "cost"_L1}};
    const auto isThere = [&header](QLatin1StringView name) { return header.contains(name); };
    const bool isOfLines = isThere("order_id"_L1) && isThere("line"_L1);
    if (!std::ranges::all_of(kMarks, isThere) || !isThere("customer_name"_L1) || !(isOfLines || isThere("id"_L1))) {
        return std::nullopt;
    }
    OrderLogMapping mapping;
    const auto take = [&](std::span<const std::pair<OrderField, QLatin1StringView>> columns) {
        for (const auto& [field, name] : columns) {
            if (const qsizetype column = header.indexOf(QString(name)); column >= 0) {
                mapping.set(field, int(column));
            }
        }
    };
    take(kColumns);
    if (isOfLines) {
        take(kLineColumns);
    }
    return mapping;
}

} // namespace

OrderLogMapping guessOrderLogMapping(const QStringList& header, std::span<const ColumnInference> inference)
{
    if (auto own = ownMapping(header)) {
        guessOwnColumns(*own, header, inference);
        return *std::move(own);
    }
    const bool hasLineItems = std::ranges::any_of(
        header, [](const QString& name) { return plainColumnName(name) == "lineitemquantity"_L1; });
    std::vector<Candidate> candidates;
    for (int column = 0; column < header.size(); ++column) {
        const QString plain = plainColumnName(header[column]);
        std::vector<NameMatch> matches = matchesOf(plain);
        if (plain == u"id" && header.size() <= 4) {
            matches.push_back({OrderField::CustomerKey, 30}); // "date,id": nothing else is there to be counted
        }
        if (plain == u"name" && hasLineItems) {
            matches.push_back({OrderField::OrderNumber, 85}); // Shopify calls an order "#1001"
        }
        for (const NameMatch& match : matches) {
            if (hasLineItems && isOfOrder(match.field, plain)) {
                continue;
            }
            if (size_t(column) >= inference.size() || canHold(match.field, inference[size_t(column)])) {
                candidates.push_back({match, column});
            }
        }
    }
    std::ranges::stable_sort(
        candidates, std::ranges::greater(), [](const Candidate& each) { return each.match.score; });
    OrderLogMapping mapping;
    guessOwnColumns(mapping, withoutNeeded(header), inference); // a field is called as the files call it
    for (const Candidate& each : candidates) {
        if (!mapping.ownFieldOf(each.column).isEmpty()) {
            continue;
        }
        if (!mapping.has(each.match.field) && !mapping.fieldOf(each.column)) {
            mapping.set(each.match.field, each.column);
        }
    }
    if (!mapping.has(OrderField::CustomerKey) && !mapping.has(OrderField::CustomerName)) {
        const int mail = mapping.column(OrderField::Mail); // of a shop that names nobody in whole
        if (const int column = mail >= 0 ? mail : onlyIdColumn(header, mapping); column >= 0) {
            mapping.set(OrderField::CustomerKey, column);
        }
    }
    return mapping;
}

bool isKnownColumnName(QStringView name)
{
    const QString plain = plainColumnName(name);
    for (const FieldNames& entry : kFieldNames) {
        for (const QStringView each : entry.names.tokenize(u' ', Qt::SkipEmptyParts)) {
            if (each == plain) {
                return true;
            }
        }
    }
    return false;
}

Result<OrderLogMapping> mappingFromText(QStringView text, const QStringList& header, const OrderLogMapping& base)
{
    OrderLogMapping mapping = base;
    const auto isField
        = [](QStringView key) { return orderFieldFromKey(key).has_value() || !ownFieldFromKey(key).isEmpty(); };
    ZHIKE_TRY(const std::vector<ColumnAssignment> assignments, columnAssignments(text, header, isField));
    for (const ColumnAssignment& each : assignments) {
        if (const auto field = orderFieldFromKey(each.field)) {
            mapping.set(*field, each.column);
        } else {
            mapping.setOwn(ownFieldFromKey(each.field), each.column);
        }
    }
    return mapping;
}

QString toText(const OrderLogMapping& mapping, const QStringList& header)
{
    std::vector<ColumnAssignment> assignments;
    for (int i = 0; i < kOrderFields; ++i) {
        if (const int column = mapping.column(OrderField(i)); column >= 0) {
            assignments.push_back({QString(kFieldKeys[size_t(i)]), column});
        }
    }
    for (auto own = mapping.own().cbegin(); own != mapping.own().cend(); ++own) {
        assignments.push_back({own.key(), *own});
    }
    return toText(assignments, header);
}

} // namespace zhike
