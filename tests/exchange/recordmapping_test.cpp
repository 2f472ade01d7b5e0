#include "exchange/choicewords.h"
#include "exchange/recordmapping.h"
#include "exchange/subjectguess.h"

#include "exchange/recordrows.h"

#include <gtest/gtest.h>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

QString guessed(RecordKind kind, const QStringList& header)
{
    return toText(guessRecordMapping(kind, header), header);
}

const ImportField& field(RecordKind kind, const char* key)
{
    return importFieldsOf(kind)[importFieldIndex(kind, QString::fromLatin1(key))];
}

} // namespace

TEST(RecordMapping, KnowsColumnsOfCustomersInThreeLanguages)
{
    EXPECT_EQ(
        guessed(RecordKind::Customer, {u"Account Name"_s, u"Industry"_s, u"Phone"_s, u"Billing City"_s}),
        u"city=Billing City,industry=Industry,name=Account Name,phone=Phone"_s);
    EXPECT_EQ(
        guessed(RecordKind::Customer, {u"客户名称"_s, u"手机号"_s, u"邮箱"_s, u"负责人"_s, u"客户等级"_s}),
        u"grade=客户等级,mail=邮箱,mobile=手机号,name=客户名称,owner=负责人"_s);
    EXPECT_EQ(
        guessed(RecordKind::Customer, {u"客戶名稱"_s, u"統一編號"_s, u"電子信箱"_s, u"地址"_s}),
        u"mail=電子信箱,name=客戶名稱,street=地址,tax_id=統一編號"_s);
}

TEST(RecordMapping, KnowsEntriesOfCasesAsZhikeAndOthersWriteThem)
{
    const QStringList own{u"case_id"_s, u"customer_id"_s, u"number"_s,  u"subject"_s,    u"customer_name"_s, u"at"_s,
                          u"author"_s,  u"channel"_s,     u"minutes"_s, u"visibility"_s, u"text"_s};

    EXPECT_EQ(
        guessed(RecordKind::CaseEntry, own),
        u"at=at,author=author,case=number,channel=channel,customer=customer_name,minutes=minutes,text=text,"
        "visibility=visibility"_s);
    EXPECT_EQ(guessSubject(own), RecordKind::CaseEntry);
    EXPECT_EQ(
        guessed(RecordKind::CaseEntry, {u"Ticket ID"_s, u"Created At"_s, u"From"_s, u"Body"_s}),
        u"at=Created At,author=From,case=Ticket ID,text=Body"_s);
    EXPECT_EQ(
        guessed(RecordKind::CaseEntry, {u"工單編號"_s, u"時間"_s, u"客服人員"_s, u"內容"_s}),
        u"at=時間,author=客服人員,case=工單編號,text=內容"_s);
}

TEST(RecordMapping, KnowsNeedsOfCustomers)
{
    const QStringList own{u"id"_s,    u"customer_id"_s, u"kind"_s,      u"customer_name"_s, u"text"_s,
                          u"state"_s, u"source"_s,      u"since_day"_s, u"until_day"_s,     u"case"_s};

    EXPECT_EQ(
        guessed(RecordKind::Need, own),
        u"case=case,customer=customer_name,kind=kind,since_day=since_day,source=source,state=state,text=text,"
        "until_day=until_day"_s);
    EXPECT_EQ(guessSubject(own), RecordKind::Need);
    EXPECT_EQ(
        guessed(RecordKind::Need, {u"客户"_s, u"类型"_s, u"诉求"_s, u"提出日期"_s}),
        u"customer=客户,kind=类型,since_day=提出日期,text=诉求"_s);
}

TEST(RecordMapping, KnowsColumnsOfOpportunitiesAndCases)
{
    EXPECT_EQ(
        guessed(
            RecordKind::Opportunity,
            {u"opportunity_id"_s, u"sales_agent"_s, u"product"_s, u"account"_s, u"deal_stage"_s, u"engage_date"_s,
             u"close_date"_s, u"close_value"_s}),
        u"amount=close_value,created_at=engage_date,customer=account,expected_close=close_date,"
        "external_key=opportunity_id,owner=sales_agent,product=product,stage=deal_stage"_s);
    EXPECT_EQ(
        guessed(
            RecordKind::Case,
            {u"Ticket_ID"_s, u"Customer_Name"_s, u"Customer_Email"_s, u"Ticket_Type"_s, u"Ticket_Subject"_s,
             u"Ticket_Priority"_s, u"First_Response_Time"_s, u"Time_to_Resolution"_s}),
        u"customer=Customer_Name,customer_mail=Customer_Email,external_key=Ticket_ID,"
        "first_responded_at=First_Response_Time,priority=Ticket_Priority,resolved_at=Time_to_Resolution,"
        "subject=Ticket_Subject,type=Ticket_Type"_s);
    EXPECT_TRUE(missingFields(
                    RecordKind::Opportunity, guessRecordMapping(RecordKind::Opportunity, {u"account"_s, u"product"_s}))
                    .isEmpty());
}

TEST(RecordMapping, KnowsColumnsOfContactsAndWhoseTheyAre)
{
    EXPECT_EQ(
        guessed(
            RecordKind::Contact,
            {u"First Name"_s, u"Last Name"_s, u"Account Name"_s, u"Email"_s, u"Mobile Phone"_s, u"Job Title"_s}),
        u"customer=Account Name,first_name=First Name,last_name=Last Name,mail=Email,mobile=Mobile Phone,"
        "title=Job Title"_s);
    EXPECT_EQ(
        guessed(RecordKind::Contact, {u"联系人姓名"_s, u"公司名称"_s, u"联系人邮箱"_s, u"职务"_s, u"微信号"_s}),
        u"customer=公司名称,mail=联系人邮箱,name=联系人姓名,title=职务,wechat=微信号"_s);
}

TEST(RecordMapping, TakesTheKeysOfAnExportOfZhikeAsTheyAre)
{
    EXPECT_EQ(
        guessed(RecordKind::Contact, {u"customer_name"_s, u"name"_s, u"title"_s, u"role"_s, u"mails"_s, u"phones"_s}),
        u"customer=customer_name,mail=mails,name=name,phone=phones,role=role,title=title"_s);
}

TEST(RecordMapping, DoesNotBelieveANameThatTheCellsContradict)
{
    ColumnInference words;
    words.kind = ColumnKind::Text;
    words.filled = 3;
    const std::vector<ColumnInference> columns(2, words);

    const RecordMapping mapping = guessRecordMapping(RecordKind::Product, {u"name"_s, u"price"_s}, columns);

    EXPECT_TRUE(mapping.has(u"name"_s));
    EXPECT_FALSE(mapping.has(u"list_price"_s));
}

TEST(RecordMapping, GoesToTextAndBack)
{
    const QStringList header{u"A"_s, u"B, with a comma"_s, u"A"_s};
    RecordMapping mapping;
    mapping.set(u"name"_s, 1);
    mapping.set(u"mail"_s, 2);

    const auto again = recordMappingFromText(RecordKind::Contact, toText(mapping, header), header);

    ASSERT_TRUE(again.has_value()) << again.error().detail.toStdString();
    EXPECT_EQ(*again, mapping);
}

TEST(RecordMapping, NamesAFieldThatTheKindDoesNotHave)
{
    const auto mapping = recordMappingFromText(RecordKind::Product, u"wechat=A", {u"A"_s});

    ASSERT_FALSE(mapping.has_value());
    EXPECT_TRUE(mapping.error().detail.contains(u"wechat=A"_s));
}

TEST(RecordMapping, MissesANameUnlessItIsThereInParts)
{
    RecordMapping mapping;
    EXPECT_EQ(missingFields(RecordKind::Contact, mapping), QStringList{u"name"_s});

    mapping.set(u"last_name"_s, 0);

    EXPECT_EQ(missingFields(RecordKind::Contact, mapping), QStringList());
}

TEST(ChoiceFromText, KnowsKeysNamesAndTheWordsOfOthers)
{
    const ImportField& source = field(RecordKind::Customer, "source");
    EXPECT_EQ(choiceFromText(source, u"cold_call"), u"cold_call"_s);
    EXPECT_EQ(choiceFromText(source, u"Cold Call"), u"cold_call"_s);
    EXPECT_EQ(choiceFromText(source, u"Word of mouth"), u"referral"_s);
    EXPECT_EQ(choiceFromText(source, u"转介绍"), u"referral"_s);
    EXPECT_EQ(choiceFromText(source, u"horoscope"), std::nullopt);
}

// A company's own field may have choices that are no words.
TEST(ChoiceFromText, TellsChoicesWithoutLettersApart)
{
    static constexpr std::array kStars = {Choice{"one", "★"}, Choice{"two", "★★"}};
    ImportField stars{"stars"_L1, "Stars", "stars"_L1};
    stars.type = FieldType::Choice;
    stars.choices = kStars;
    stars.meanings = choiceMeanings(stars);

    EXPECT_EQ(choiceFromText(stars, u"★"), u"one"_s);
    EXPECT_EQ(choiceFromText(stars, u"★★"), u"two"_s);
    EXPECT_EQ(choiceFromText(stars, u"☆"), std::nullopt);
}

TEST(ChoiceFromText, PutsANumberOfPeopleIntoItsBand)
{
    const ImportField& employees = field(RecordKind::Customer, "employees");
    EXPECT_EQ(choiceFromText(employees, u"1-10"), u"1-10"_s);
    EXPECT_EQ(choiceFromText(employees, u"10"), u"1-10"_s);
    EXPECT_EQ(choiceFromText(employees, u"110"), u"51-200"_s);
    EXPECT_EQ(choiceFromText(employees, u"2,822"), u"1000+"_s);
    EXPECT_EQ(choiceFromText(employees, u"0"), std::nullopt);
}

} // namespace zhike::testing
