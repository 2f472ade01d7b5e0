#include "domain/catalogue.h"

#include "domain/customers/contact.h"
#include "domain/customers/customer.h"
#include "domain/sales/order.h"

#include <gtest/gtest.h>

#include <QSet>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {
constexpr std::array kKinds
    = {RecordKind::Customer, RecordKind::Contact,   RecordKind::Product,      RecordKind::Category,
       RecordKind::Order,    RecordKind::OrderLine, RecordKind::Activity,     RecordKind::Opportunity,
       RecordKind::Case,     RecordKind::CaseEntry, RecordKind::User,         RecordKind::Stage,
       RecordKind::Segment,  RecordKind::Consent,   RecordKind::RetentionRule,
       RecordKind::Attachment};
}

TEST(Catalogue, GivesEachFieldOfARecordItsOwnKeyAndALabel)
{
    for (const RecordKind kind : kKinds) {
        QSet<QLatin1StringView> keys;
        for (const Field& field : fieldsOf(kind)) {
            EXPECT_FALSE(keys.contains(QLatin1StringView(field.key))) << tableOf(kind) << '.' << field.key;
            keys.insert(QLatin1StringView(field.key));
            EXPECT_STRNE(field.label, "") << field.key;
        }
    }
}

TEST(Catalogue, GivesEveryChoiceFieldItsChoices)
{
    for (const RecordKind kind : kKinds) {
        for (const Field& field : fieldsOf(kind)) {
            if (field.type == FieldType::Choice && field.linkTo != RecordKind::Segment) {
                EXPECT_FALSE(field.choices.empty()) << tableOf(kind) << '.' << field.key;
            }
        }
    }
}

TEST(Catalogue, ReadsBackWhatItWrites)
{
    CustomerDraft draft;
    draft.name = u"宏远贸易"_s;
    draft.status = CustomerStatus::Former;
    draft.creditLimit = Money(20'000'000, kCny);
    draft.owner = UserId(7);
    draft.phones = {{ReachUse::Mobile, u"+86 138 0013 8000"_s}};

    CustomerDraft copy;
    for (const auto& column : Catalogue<CustomerDraft>::kFields) {
        ASSERT_TRUE(column.write(copy, column.read(draft))) << column.field.key;
    }

    EXPECT_EQ(copy, draft);
}

TEST(Catalogue, RefusesAValueOfAWrongType)
{
    CustomerDraft draft;
    for (const auto& column : Catalogue<CustomerDraft>::kFields) {
        if (std::string_view(column.field.key) == "status") {
            EXPECT_FALSE(column.write(draft, Value(u"no such status"_s)));
            EXPECT_FALSE(column.write(draft, Value(qint64(1))));
        }
    }
}

TEST(Catalogue, FindsAFieldByItsKey)
{
    ASSERT_NE(findField(RecordKind::Customer, u"p_alive"), nullptr);
    EXPECT_EQ(findField(RecordKind::Customer, u"p_alive; DROP TABLE customer"), nullptr);
}

} // namespace zhike
