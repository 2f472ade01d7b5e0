#include "exchange/recordmapping.h"

#include "domain/customfields/customcatalogue.h"
#include "exchange/columnnames.h"
#include "exchange/partnames.h"
#include "exchange/subjectguess.h"

#include <QSet>
#include <algorithm>
#include <vector>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

// For every kind that has a field of the key.
constexpr std::array kCommonNames
    = {RecordNames{"name"_L1, 90, u"fullname displayname title 名称 名稱 姓名 全名"},
       RecordNames{
           "second_name"_L1, 90, u"othername englishname nativename nickname alias 英文名 英文名称 英文名稱 别名 別名"},
       RecordNames{
           "phone"_L1, 90,
           u"phones phonenumber phoneno tel telephone telephonenumber workphone businessphone officephone companyphone "
           u"phone1 phone1value primaryphone mainphone 电话 电话号码 联系电话 办公电话 公司电话 座机 固话 "
           u"電話 電話號碼 聯絡電話 連絡電話 辦公電話 公司電話 市話"},
       RecordNames{
           "mobile"_L1, 90,
           u"mobilephone mobilenumber cell cellphone cellphonenumber phonemobile 手机 手机号 手机号码 移动电话 "
           u"手機 手機號碼 行動電話"},
       RecordNames{"home_phone"_L1, 90, u"homephone phonehome privatephone 家庭电话 住宅电话 家用電話 住家電話"},
       RecordNames{
           "other_phone"_L1, 90,
           u"otherphone phoneother phone2 phone2value businessphone2 secondaryphone phonealternate 其他电话 备用电话 "
           u"其他電話"},
       RecordNames{"fax"_L1, 90, u"faxnumber phonefax workfax businessfax 传真 传真号码 傳真 傳真號碼"},
       RecordNames{
           "mail"_L1, 90,
           u"mails email emailaddress mailaddress email1 email1value emails primaryemail workemail businessemail 邮箱 "
           u"电子邮箱 "
           u"电子邮件 邮件 邮箱地址 郵箱 電子郵件 電子信箱 電郵 信箱"},
       RecordNames{"home_mail"_L1, 90, u"homeemail personalemail privateemail 个人邮箱 私人邮箱 個人信箱"},
       RecordNames{
           "other_mail"_L1, 90,
           u"email2 email2value email2address otheremail secondaryemail alternateemail 备用邮箱 其他邮箱 其他信箱"},
       RecordNames{
           "owner"_L1, 90,
           u"ownername salesperson salesrep salesrepresentative salesagent accountmanager accountowner assignedto "
           u"assigneduser assignedusername responsible 负责人 业务员 销售员 销售代表 客户经理 跟进人 所有者 "
           u"負責人 業務員 業務 業務人員 銷售代表 客戶經理"},
       RecordNames{"description"_L1, 90, u"notes note remark remarks comment comments memo 备注 描述 说明 備註 說明"},
       RecordNames{"preferences"_L1, 90, u"preference 偏好 喜好"},
       RecordNames{"language"_L1, 90, u"preferredlanguage lang 语言 語言"},
       RecordNames{"currency"_L1, 90, u"currencycode ccy 币种 货币 幣別 貨幣"},
       RecordNames{"type"_L1, 80, u"类型 类别 類型 類別"}};

constexpr std::array kCustomerNames = {
    RecordNames{
        "name"_L1, 100,
        u"customer customername account accountname company companyname client clientname organization organisation "
        u"organizationname organisationname businessname 客户 客户名称 客户姓名 公司 公司名称 单位名称 企业名称 "
        u"会员姓名 "
        u"客戶 客戶名稱 客戶姓名 公司名稱 單位名稱 企業名稱 會員姓名"},
    RecordNames{"number"_L1, 100, u"customernumberinzhike 知客编号 知客編號"},
    RecordNames{
        "external_key"_L1, 100,
        u"customerid customerno customernumber customercode customerkey accountid accountno accountnumber clientid "
        u"clientcode companyid recordid memberid memberno 客户编号 客户编码 客户代码 客户id 会员编号 会员号 编号 "
        u"客戶編號 客戶代碼 客戶代號 客戶id 會員編號 編號"},
    RecordNames{"external_key"_L1, 60, u"id key code"},
    RecordNames{"legal_name"_L1, 90, u"legalname registeredname 法定名称 注册名称 公司全称 登記名稱 公司全稱"},
    RecordNames{"kind"_L1, 90, u"客户性质 客戶性質 性质 性質"},
    RecordNames{"status"_L1, 90, u"lifecyclestage lifecycle leadstatus 状态 客户状态 狀態 客戶狀態"},
    RecordNames{"type"_L1, 90, u"customertype accounttype 客户类型 客戶類型"},
    RecordNames{"grade"_L1, 90, u"level customerlevel customergrade tier 客户等级 客户级别 等级 客戶等級 等級"},
    RecordNames{"rating"_L1, 90, u"热度 熱度"},
    RecordNames{"industry"_L1, 90, u"sector 行业 所属行业 行業 產業 所屬行業"},
    RecordNames{"ownership"_L1, 90, u"所有制 企业性质 企業性質"},
    RecordNames{
        "employees"_L1, 90,
        u"numberofemployees numemployees noofemployees employeecount headcount companysize 员工人数 员工数 人数 "
        u"公司规模 員工人數 員工數 人數 公司規模"},
    RecordNames{"annual_revenue"_L1, 90, u"annualrevenue revenue turnover 年收入 年营业额 年營業額 營業額"},
    RecordNames{
        "parent"_L1, 90,
        u"parentaccount parentcompany parentcustomer parentaccountname subsidiaryof memberof 母公司 上级公司 上级客户 "
        u"上級公司 上級客戶"},
    RecordNames{"referred_by"_L1, 90, u"referredby referrer introducedby 介绍人 推荐人 介紹人 推薦人"},
    RecordNames{
        "tax_id"_L1, 90,
        u"taxid vatid vatnumber vatno taxnumber taxno vat 税号 统一社会信用代码 纳税人识别号 信用代码 "
        u"統一編號 統編 稅號"},
    RecordNames{"website"_L1, 90, u"web url homepage webpage companydomainname domain 网站 网址 官网 網站 網址 官網"},
    RecordNames{
        "street"_L1, 90,
        u"address address1 streetaddress billingstreet billingaddress billingaddressstreet addressline1 mailingstreet "
        u"地址 详细地址 街道 联系地址 通讯地址 詳細地址 聯絡地址 通訊地址"},
    RecordNames{
        "city"_L1, 90, u"town billingcity billingaddresscity mailingcity officelocationcity 城市 市 所在城市 所在市"},
    RecordNames{"district"_L1, 90, u"county 区 区县 县 區 鄉鎮市區 縣"},
    RecordNames{
        "province"_L1, 90,
        u"state stateprovince stateregion region billingstate billingaddressstate mailingstate 省 省份 州 省州 "
        u"縣市 省市"},
    RecordNames{
        "postal_code"_L1, 90,
        u"postcode zip zipcode postalcode billingcode billingzip billingpostalcode billingaddresspostalcode 邮编 "
        u"邮政编码 郵編 郵遞區號"},
    RecordNames{
        "country"_L1, 90,
        u"countryregion countryname billingcountry billingaddresscountry officelocation 国家 国家地区 国别 國家 國別"},
    RecordNames{"source"_L1, 90, u"leadsource originalsource customersource 来源 客户来源 來源 客戶來源"},
    RecordNames{"territory"_L1, 90, u"salesterritory area 大区 区域 销售区域 區域 銷售區域"},
    RecordNames{"payment_terms"_L1, 90, u"terms paymentterm 付款条件 账期 付款條件 帳期"},
    RecordNames{"credit_limit"_L1, 90, u"creditline 信用额度 授信额度 信用額度 授信額度"},
    RecordNames{"credit_status"_L1, 90, u"信用状态 信用狀態"},
    RecordNames{"tags"_L1, 90, u"tag labels label groups categories 标签 分组 標籤 分組"}};

constexpr std::array kContactNames = {
    RecordNames{"name"_L1, 100, u"contact contactname contactperson 联系人 联系人姓名 聯絡人 聯絡人姓名 連絡人"},
    RecordNames{"first_name"_L1, 100, u"firstname givenname forename 名 名字"},
    RecordNames{"last_name"_L1, 100, u"lastname surname familyname 姓 姓氏"},
    RecordNames{
        "customer"_L1, 100,
        u"customer customername account accountname company companyname organization organisation organizationname "
        u"associatedcompany client clientname 客户 客户名称 公司 公司名称 单位 单位名称 所属客户 所属公司 "
        u"客戶 客戶名稱 公司名稱 單位 單位名稱 所屬客戶 所屬公司"},
    RecordNames{
        "customer"_L1, 95,
        u"customerid customernumber customerno customerkey accountid companyid associatedcompanyid 客户编号 客戶編號"},
    RecordNames{"uid"_L1, 60, u"externalkey"}, // as the reader of cards calls it
    RecordNames{"salutation"_L1, 90, u"prefix nameprefix titleofcourtesy courtesytitle 称呼 称谓 稱呼 稱謂"},
    RecordNames{
        "title"_L1, 100,
        u"jobtitle organizationtitle organization1title jobposition position jobrole 职位 职务 头衔 職位 職稱 職務 "
        u"頭銜"},
    RecordNames{"department"_L1, 90, u"organizationdepartment organization1department dept division 部门 部門"},
    RecordNames{"role"_L1, 90, u"buyingrole 角色 决策角色 決策角色"},
    RecordNames{"is_primary"_L1, 90, u"primary primarycontact isprimary maincontact 主要联系人 主联系人 主要聯絡人"},
    RecordNames{"wechat"_L1, 90, u"wechatid weixin 微信 微信号 微信號"},
    RecordNames{"birthday"_L1, 90, u"birthdate dateofbirth dob 生日 出生日期"},
    RecordNames{"do_not_call"_L1, 90, u"donotcall 勿拨电话 请勿致电 請勿致電"},
    RecordNames{
        "do_not_mail"_L1, 90, u"donotemail emailoptout optout unsubscribed 勿发邮件 退订 拒收邮件 拒收郵件 退訂"}};

constexpr std::array kProductNames = {
    RecordNames{
        "name"_L1, 100,
        u"product productname item itemname itemdescription articlename producttitle 商品 商品名称 商品名 产品 "
        u"产品名称 "
        u"产品名 品名 物料名称 存货名称 商品名稱 產品 產品名稱 產品名 物料名稱"},
    RecordNames{
        "sku"_L1, 100,
        u"skuid skucode productid productcode productno productnumber itemid itemcode itemno itemnumber articleno "
        u"articlenumber partno partnumber internalreference defaultcode variantsku 商品编号 商品编码 商品代码 产品编号 "
        u"产品编码 货号 款号 物料编码 料号 商品編號 商品代碼 產品編號 產品代碼 貨號 料號 品號"},
    RecordNames{"sku"_L1, 60, u"id code key 编号 编码 編號 代碼"},
    RecordNames{
        "category"_L1, 100,
        u"productcategory categories categoryname productgroup productfamily productline series producttype itemgroup "
        u"分类 类目 "
        u"商品分类 商品类目 产品分类 产品类别 系列 品类 分類 類目 商品分類 產品分類 產品類別 品類"},
    RecordNames{"type"_L1, 90, u"goodsorservice 商品类型 產品類型"},
    RecordNames{"unit"_L1, 90, u"uom unitofmeasure 单位 计量单位 單位 計量單位"},
    RecordNames{
        "list_price"_L1, 90,
        u"listprice price salesprice unitprice retailprice regularprice variantprice saleprice 价格 标价 售价 单价 "
        u"零售价 價格 定價 售價 單價 零售價"},
    RecordNames{
        "cost"_L1, 90, u"costprice costperitem unitcost standardprice purchaseprice 成本 成本价 进价 成本價 進價"},
    RecordNames{"tax_rate"_L1, 90, u"tax taxrate vatrate 税率 稅率"},
    RecordNames{"brand"_L1, 90, u"vendor manufacturer make 品牌 厂家 廠牌 廠商"},
    RecordNames{"barcode"_L1, 90, u"ean upc gtin variantbarcode 条码 条形码 商品条码 條碼 國際條碼 商品條碼"},
    RecordNames{"is_active"_L1, 90, u"active published instock onsale 在售 上架 启用 啟用"}};

// What records of a customer say of him; of little weight, so that whatever a record has itself comes first.
constexpr std::array kHintNames = {
    RecordNames{"customer_mail"_L1, 50, u"accountemail companyemail companymail 公司邮箱 公司信箱"},
    RecordNames{"customer_phone"_L1, 50, u"accountphone companymainphone companyphone 公司总机 公司總機"},
    RecordNames{
        "customer_key"_L1, 50,
        u"customerid customernumber customerno accountid accountnumber companyid associatedcompanyid "
        u"associatedcompanyids 客户编号 客户编码 客戶編號 客戶代號"},
    RecordNames{"customer_kind"_L1, 50, u"客户性质 客戶性質"},
    RecordNames{
        "customer_industry"_L1, 50,
        u"industry accountindustry companyindustry customerindustry 行业 所属行业 行業 產業 所屬行業"},
    RecordNames{
        "customer_website"_L1, 50,
        u"website accountwebsite companywebsite webpage url companydomainname organizationwebsite website1value 网站 "
        u"网址 官网 公司网址 網站 網址 官網"},
    RecordNames{
        "customer_tax_id"_L1, 50, u"taxid vatnumber vatid 税号 纳税人识别号 统一社会信用代码 統一編號 統編 稅號"},
    RecordNames{
        "customer_street"_L1, 50,
        u"street address address1 streetaddress businessstreet businessaddressstreet workstreet billingstreet "
        u"billingaddressstreet mailingstreet primaryaddressstreet address1street addressstreet companyaddress "
        u"accountaddress "
        u"accountbillingstreet 地址 公司地址 详细地址 街道 详细街道 详细联系地址 詳細地址 公司地址"},
    RecordNames{"customer_district"_L1, 50, u"district county 区 区县 縣 鄉鎮市區"},
    RecordNames{
        "customer_city"_L1, 50,
        u"city businesscity businessaddresscity billingcity billingaddresscity mailingcity primaryaddresscity "
        u"address1city addresscity companycity accountbillingcity 城市 市 所在城市"},
    RecordNames{
        "customer_province"_L1, 50,
        u"state stateregion province businessstate businessaddressstate billingstate billingaddressstate mailingstate "
        u"primaryaddressstate address1region addressstate companystate accountbillingstate 省 省份 縣市"},
    RecordNames{
        "customer_postal_code"_L1, 50,
        u"postalcode zip zipcode businesspostalcode businessaddresspostalcode billingcode billingzip "
        u"billingpostalcode billingaddresspostalcode mailingzip mailingpostalcode primaryaddresspostalcode "
        u"address1postalcode addresspostalcode accountbillingpostalcode 邮编 邮政编码 郵遞區號"},
    RecordNames{
        "customer_country"_L1, 50,
        u"country countryregion businesscountry businesscountryregion businessaddresscountry billingcountry "
        u"billingaddresscountry mailingcountry primaryaddresscountry address1country addresscountry companycountry "
        u"accountbillingcountry 国家 国家地区 國家"}};

// Of records that belong to a customer; those of a kind come before these.
constexpr std::array kOwnedNames
    = {RecordNames{
           "customer"_L1, 100,
           u"customer customername account accountname company companyname organization organisation clientname client "
           u"relatedto whoname party 客户 客户名称 公司 公司名称 所属客户 客戶 客戶名稱 公司名稱 所屬客戶"},
       RecordNames{
           "customer"_L1, 95,
           u"customerid customernumber customerno customerkey accountid companyid associatedcompany 客户编号 客戶編號"},
       RecordNames{"customer_mail"_L1, 90, u"customeremail customermail clientemail requesteremail 客户邮箱 客戶信箱"},
       RecordNames{"customer_phone"_L1, 90, u"customerphone clientphone requesterphone 客户电话 客戶電話"},
       RecordNames{
           "contact_mail"_L1, 90,
           u"contactemail contactemailaddress contactmailaddress attendees attendeeemail participants guests "
           u"requiredattendees 联系人邮箱 联系人邮件 参加人 聯絡人信箱 與會者"},
       RecordNames{
           "contact"_L1, 90,
           u"contact contactname primarycontact contactperson 联系人 联系人姓名 聯絡人 連絡人 聯絡人姓名"},
       RecordNames{
           "created_at"_L1, 90,
           u"created createdat createdon createdate createddate datecreated createtime dateentered 创建时间 创建日期 "
           u"建立時間 建立日期"}};

constexpr std::array kOpportunityNames = {
    RecordNames{
        "name"_L1, 100,
        u"opportunity opportunityname deal dealname topic title subject potentialname 商机 商机名称 机会名称 项目名称 "
        u"商機 商機名稱 銷售機會 專案名稱"},
    RecordNames{
        "external_key"_L1, 100,
        u"opportunityid dealid opportunitynumber recordid potentialid 商机编号 商机id 商機編號 商機id"},
    RecordNames{"external_key"_L1, 60, u"id key code 编号 編號"},
    RecordNames{
        "stage"_L1, 100,
        u"stage dealstage salesstage opportunitystage status pipelinestage 阶段 销售阶段 階段 銷售階段"},
    RecordNames{
        "amount"_L1, 100,
        u"amount value closevalue dealvalue dealamount expectedrevenue expectedamount opportunityamount 金额 预计金额 "
        u"商机金额 金額 預計金額 商機金額"},
    RecordNames{
        "expected_close"_L1, 100,
        u"closedate closingdate expectedclosedate expectedclose expectedclosing dateclosed estimatedclosedate "
        u"预计成交日期 预计签单日期 结单日期 成交日期 預計成交日 預計結案日"},
    RecordNames{"closed_at"_L1, 90, u"closedat closedon actualclosedate closedtime 实际成交日期 實際成交日期"},
    RecordNames{"created_at"_L1, 85, u"engagedate startdate opendate"},
    RecordNames{"probability"_L1, 100, u"probability chance winprobability 概率 可能性 赢率 成交機率 勝率"},
    RecordNames{"forecast"_L1, 90, u"forecastcategory forecastcategoryname 预测类别 預測類別"},
    RecordNames{"type"_L1, 95, u"opportunitytype dealtype 商机类型 商機類型"},
    RecordNames{"next_step"_L1, 90, u"nextstep 下一步"},
    RecordNames{"competitors"_L1, 90, u"competitor competition 竞争对手 競爭對手"},
    RecordNames{
        "lost_reason"_L1, 90, u"lostreason closedlostreason lossreason reasonforloss 丢单原因 输单原因 失單原因"},
    RecordNames{"product"_L1, 90, u"product productname item 产品 产品名称 商品 產品 產品名稱"}};

constexpr std::array kCaseNames = {
    RecordNames{
        "subject"_L1, 100,
        u"subject casesubject ticketsubject title summary ticketname casename name 主题 标题 工单主题 主旨 標題 "
        u"案件主旨"},
    RecordNames{"number"_L1, 100, u"casenumberinzhike 知客编号 知客編號"},
    RecordNames{
        "external_key"_L1, 100,
        u"ticketid caseid casenumber ticketnumber ticketno caseno issueid requestid 工单编号 工单号 案件編號 工單編號"},
    RecordNames{"external_key"_L1, 60, u"id key code 编号 編號"},
    RecordNames{
        "description"_L1, 95,
        u"description ticketdescription casedescription details body message content 描述 问题描述 內容 內文 問題描述"},
    RecordNames{"type"_L1, 95, u"type casetype tickettype category issuetype 类型 工单类型 類型 案件類型"},
    RecordNames{"status"_L1, 95, u"status casestatus ticketstatus state 状态 工单状态 狀態 案件狀態"},
    RecordNames{"priority"_L1, 95, u"priority casepriority ticketpriority severity urgency 优先级 优先权 優先順序"},
    RecordNames{
        "channel"_L1, 95, u"channel origin caseorigin ticketchannel source ticketsource 渠道 来源 管道 來源 通路"},
    RecordNames{
        "opened_at"_L1, 95,
        u"opened openedat openeddate dateopened opendate createdat createddate created createdate creationdate "
        u"datetimeopened submittedat submitted requestedat 创建时间 提交时间 建立時間 提交時間 開案時間"},
    RecordNames{
        "first_responded_at"_L1, 95,
        u"firstresponse firstresponsetime firstrespondedat firstreplytime firstresponseat firstansweredat "
        u"首次响应时间 首次回复时间 首次回應時間 首次回覆時間"},
    RecordNames{
        "resolved_at"_L1, 95,
        u"resolved resolvedat resolveddate timetoresolution resolutiontime solvedat solved dateresolved 解决时间 "
        u"解決時間"},
    RecordNames{
        "closed_at"_L1, 95, u"closed closedat closeddate dateclosed closedate datetimeclosed 关闭时间 結案時間"},
    RecordNames{
        "rating"_L1, 95,
        u"rating satisfaction satisfactionrating csat customersatisfactionrating satisfactionscore 满意度 滿意度"},
    RecordNames{"queue"_L1, 90, u"queue group team assignedgroup department 队列 组 佇列 群組"},
    RecordNames{"cause"_L1, 90, u"cause reason casereason rootcause 原因"},
    RecordNames{"resolution"_L1, 90, u"resolution solution casesolution answer 解决方案 解決方案 解決方法"},
    RecordNames{"product"_L1, 90, u"product productname productpurchased item 产品 产品名称 商品 產品 產品名稱"},
    RecordNames{"owner"_L1, 95, u"agent assignee assignedagent handler 处理人 客服 處理人員 客服人員"}};

constexpr std::array kActivityNames = {
    RecordNames{"subject"_L1, 100, u"subject title summary topic activityname 主题 标题 主旨 標題"},
    RecordNames{
        "at"_L1, 100,
        u"at date when day datetime activitydate time starttime startdate start duedate due calldate callstarttime "
        u"createdtime 日期 时间 开始时间 到期日 時間 開始時間"},
    RecordNames{"kind"_L1, 100, u"kind type activitytype tasktype eventtype tasksubtype 类型 活动类型 類型 活動類型"},
    RecordNames{
        "text"_L1, 100,
        u"text description notes note comments comment body details content fullcomments remarks 内容 描述 备注 纪要 "
        u"內容 備註 紀要"},
    RecordNames{
        "minutes"_L1, 95, u"minutes duration durationminutes durationinminutes callduration 时长 时长分钟 時長 分鐘"},
    RecordNames{"status"_L1, 95, u"status state activitystatus taskstatus 状态 狀態"},
    RecordNames{"direction"_L1, 95, u"direction calltype calldirection 方向 呼叫方向"},
    RecordNames{"priority"_L1, 95, u"priority taskpriority 优先级 優先順序"},
    RecordNames{
        "remind_minutes"_L1, 90,
        u"reminder reminderminutes reminderminutesbeforestart remindminutes 提醒 提前提醒 提前提醒分钟 提前提醒分鐘"},
    RecordNames{"opportunity"_L1, 90, u"opportunityname deal dealname 商机 商机名称 商機 商機名稱"},
    RecordNames{"case"_L1, 90, u"casenumber ticket ticketnumber 工单 工单编号 服务单 工單 工單編號 案件"},
    RecordNames{"external_key"_L1, 60, u"id activityid taskid eventid callid uid 编号 編號"}};

constexpr std::array kUserNames
    = {RecordNames{
           "name"_L1, 100,
           u"name fullname user username salesagent agent salesperson employee employeename 姓名 员工 业务员 销售员 "
           u"員工 業務員"},
       RecordNames{"login"_L1, 100, u"login loginname account userid mail email 账号 登录名 用户名 帳號 登入名稱"},
       RecordNames{"role"_L1, 90, u"role profile jobrole 角色 职位 職務"},
       RecordNames{"team"_L1, 90, u"team group department office regionaloffice region branch 团队 部门 團隊 部門"},
       RecordNames{"team"_L1, 80, u"manager 主管"},
       RecordNames{"is_active"_L1, 90, u"active isactive enabled 启用 啟用"}};

constexpr std::array kRelationNames = {
    RecordNames{
        "other"_L1, 90,
        u"related relatedto relatedcompany relatedaccount othercustomer customer2 company2 account2 关联客户 相关客户 "
        u"对方客户 关联公司 關聯客戶 相關客戶 對方客戶 關聯公司"},
    RecordNames{"customer"_L1, 80, u"customer1 company1 account1 客户1 客戶1"},
    RecordNames{
        "kind"_L1, 90, u"relation relationship relationtype relationshiptype type role 关系 关系类型 關係 關係類型"},
    RecordNames{"since_day"_L1, 90, u"since from start startdate begin 开始 开始日期 自 開始 開始日期"},
    RecordNames{"until_day"_L1, 90, u"until to end enddate 结束 结束日期 至 結束 結束日期"},
    RecordNames{"note"_L1, 90, u"notes remark remarks comment comments memo description 备注 说明 備註 說明"}};

/// Contacts have names of their own for these.
bool hasOwnedNames(RecordKind kind)
{
    return (isOfCustomer(kind) && kind != RecordKind::Contact) || kind == RecordKind::CaseEntry;
}

std::span<const RecordNames> ownNames(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Customer:
        return kCustomerNames;
    case RecordKind::Contact:
        return kContactNames;
    case RecordKind::Product:
        return kProductNames;
    case RecordKind::Opportunity:
        return kOpportunityNames;
    case RecordKind::Case:
        return kCaseNames;
    case RecordKind::Activity:
        return kActivityNames;
    case RecordKind::User:
        return kUserNames;
    case RecordKind::Relationship:
        return kRelationNames;
    default:
        return partNames(kind);
    }
}

/// Words that a file of one kind may put before the names of its columns.
std::span<const QStringView> prefixesOf(RecordKind kind)
{
    static constexpr QStringView kCustomer[]
        = {u"customer", u"account", u"company", u"client", u"organization", u"organisation", u"客户", u"公司", u"客戶"};
    static constexpr QStringView kContact[]
        = {u"contactperson", u"contact", u"person", u"联系人", u"聯絡人", u"連絡人"};
    static constexpr QStringView kOpportunity[] = {u"opportunity", u"deal", u"商机", u"商機"};
    static constexpr QStringView kCase[] = {u"case", u"ticket", u"工单", u"案件", u"工單"};
    static constexpr QStringView kActivity[] = {u"activity", u"task", u"event", u"call", u"活动", u"任务", u"活動"};
    static constexpr QStringView kProduct[] = {u"product", u"item", u"商品", u"产品", u"產品"};
    switch (kind) {
    case RecordKind::Customer:
        return kCustomer;
    case RecordKind::Contact:
        return kContact;
    case RecordKind::Product:
        return kProduct;
    case RecordKind::Opportunity:
        return kOpportunity;
    case RecordKind::Case:
        return kCase;
    case RecordKind::Activity:
        return kActivity;
    default:
        return {};
    }
}

struct RecordNameMatch {
    QLatin1StringView key;
    int score;
    int column = 0;
};

void addMatches(RecordKind kind, const QString& plain, int lowered, std::vector<RecordNameMatch>& matches)
{
    for (const ImportField& field : importFieldsOf(kind)) {
        if (field.onlyFinds && lowered > 0) {
            continue; // "Case number" is the other system's
        }
        // The key is what an export of Zhike calls the column: nothing is surer.
        if (plainColumnName(QString(field.key)) == plain) {
            matches.push_back({field.key, 120 - lowered});
        } else if (plainColumnName(plainLabel(field.label)) == plain) {
            // who made a field of the company's own called it as their files call it
            matches.push_back({field.key, (isCustomKey(QString(field.key)) ? 118 : 95) - lowered});
        }
    }
    const std::span<const RecordNames> common(kCommonNames);
    const std::span<const RecordNames> shared
        = hasOwnedNames(kind) ? std::span<const RecordNames>(kOwnedNames) : std::span<const RecordNames>();
    const std::span<const RecordNames> hints(kHintNames);
    for (const std::span<const RecordNames> table : {ownNames(kind), shared, common, hints}) {
        for (const RecordNames& entry : table) {
            if (importFieldIndex(kind, QString(entry.key)) >= 0 && isAmongWords(entry.names, plain)) {
                matches.push_back({entry.key, entry.score - lowered});
            }
        }
    }
}

/// Can a column with these values fill the field? The name alone may mislead.
bool mayFill(const ImportField& field, const ColumnInference& column)
{
    const bool isNumber = column.kind == ColumnKind::Integer || column.kind == ColumnKind::Decimal
        || (column.filled > 0 && column.digitsOnly == column.filled);
    switch (field.type) {
    case FieldType::Money:
    case FieldType::Rate:
        return isNumber || column.kind == ColumnKind::Empty;
    case FieldType::Instant:
        return !isNumber || column.areSerials;
    case FieldType::Reaches: // one bad address, or two in a cell, make a column of mails one of texts
        return field.target == "mails"_L1
            ? !isNumber && column.kind != ColumnKind::Day && column.kind != ColumnKind::Phone
            : column.kind != ColumnKind::Mail;
    default:
        return true;
    }
}

} // namespace

void RecordMapping::set(const QString& field, int column)
{
    if (column < 0) {
        m_columns.remove(field);
        return;
    }
    if (const QString other = fieldOf(column); !other.isEmpty()) {
        m_columns.remove(other);
    }
    m_columns.insert(field, column);
}

RecordMapping guessRecordMapping(RecordKind kind, const QStringList& header, std::span<const ColumnInference> inference)
{
    constexpr int kBehindPrefix = 10;
    QSet<QString> names;
    for (const QString& name : header) {
        names.insert(plainColumnName(name));
    }
    // all phones in their order say something only beside those of each use, and a title beside a job title is none of
    // those
    const bool hasJobTitle = names.contains(u"jobtitle"_s) || names.contains(u"organizationtitle"_s);
    const auto mayBeTaken = [&](QLatin1StringView key, const QString& name) {
        const bool isOtherTitle = kind == RecordKind::Contact && key == "title"_L1 && name == "title"_L1;
        return !(isOtherTitle && hasJobTitle)
            && (key != "phones"_L1 || (names.contains(u"phone"_s) && names.contains(u"homephone"_s)))
            && (key != "mails"_L1 || (names.contains(u"mail"_s) && names.contains(u"homemail"_s)));
    };
    std::vector<RecordNameMatch> candidates;
    for (int column = 0; column < header.size(); ++column) {
        const QString plain = plainColumnName(header[column]);
        std::vector<RecordNameMatch> matches;
        addMatches(kind, plain, 0, matches);
        for (const QStringView prefix : prefixesOf(kind)) {
            if (plain.size() > prefix.size() && plain.startsWith(prefix)) {
                addMatches(kind, plain.sliced(prefix.size()), kBehindPrefix, matches);
            }
        }
        for (RecordNameMatch& match : matches) {
            const ImportField& field = importFieldsOf(kind)[importFieldIndex(kind, QString(match.key))];
            const bool fits = size_t(column) >= inference.size() || mayFill(field, inference[size_t(column)]);
            if (fits && mayBeTaken(match.key, plain)) {
                match.column = column;
                candidates.push_back(match);
            }
        }
    }
    std::ranges::stable_sort(candidates, std::ranges::greater(), &RecordNameMatch::score);
    RecordMapping mapping;
    for (const RecordNameMatch& each : candidates) {
        if (!mapping.has(QString(each.key)) && mapping.fieldOf(each.column).isEmpty()) {
            mapping.set(QString(each.key), each.column);
        }
    }
    return mapping;
}

QStringList missingFields(RecordKind kind, const RecordMapping& mapping)
{
    QStringList missing;
    for (const ImportField& field : importFieldsOf(kind)) {
        // names may come in parts, an opportunity without a name is called after what it sells, and a customer of whom
        // the file knows only a key by that
        const bool hasParts = mapping.has(u"first_name"_s) || mapping.has(u"last_name"_s)
            || (kind == RecordKind::Opportunity && mapping.has(u"product"_s))
            || (kind == RecordKind::Customer && mapping.has(u"external_key"_s));
        const bool isThere = mapping.has(field.key) || (field.key == "name"_L1 && hasParts);
        if (field.isRequired && !isThere) {
            missing.append(field.key);
        }
    }
    return missing;
}

Result<RecordMapping>
recordMappingFromText(RecordKind kind, QStringView text, const QStringList& header, const RecordMapping& base)
{
    RecordMapping mapping = base;
    const auto isField = [kind](QStringView key) { return importFieldIndex(kind, key) >= 0; };
    ZHIKE_TRY(const std::vector<ColumnAssignment> assignments, columnAssignments(text, header, isField));
    for (const ColumnAssignment& each : assignments) {
        mapping.set(importFieldsOf(kind)[importFieldIndex(kind, each.field)].key, each.column);
    }
    return mapping;
}

QString toText(const RecordMapping& mapping, const QStringList& header)
{
    std::vector<ColumnAssignment> assignments;
    for (auto each = mapping.columns().cbegin(); each != mapping.columns().cend(); ++each) {
        assignments.push_back({each.key(), *each});
    }
    return toText(assignments, header);
}

} // namespace zhike
