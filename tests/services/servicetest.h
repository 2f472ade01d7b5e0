#pragma once

#include "repositories/stores.h"
#include "services/changes/change.h"
#include "services/people/seed.h"
#include "support/freshstore.h"

#include <QTime>
#include <gtest/gtest.h>

namespace zhike::testing {

using namespace Qt::StringLiterals;

/// Friday 20 November 2026, ten o'clock where the test runs.
[[nodiscard]] inline Instant fridayMorning()
{
    return Instant::from(QDateTime(QDate(2026, 11, 20), QTime(10, 0)));
}

/// A moment some days (and hours) from fridayMorning().
[[nodiscard]] inline Instant daysLater(int days, int hours = 0)
{
    return Instant::from(QDateTime(QDate(2026, 11, 20).addDays(days), QTime(10, 0)).addSecs(hours * 3600));
}

[[nodiscard]] inline Day dayOf(int year, int month, int day)
{
    return *Day::from(QDate(year, month, day));
}

/// A seeded company of either engine, and changes made to it by its sales person at a moment of the test's choice.
class ServiceTest : public StoreTest {
protected:
    void SetUp() override
    {
        StoreTest::SetUp();
        if (IsSkipped() || HasFatalFailure()) {
            return;
        }
        const auto seeded = seedCompany(writer(), m_now, kCny);
        ASSERT_TRUE(seeded.has_value()) << seeded.error().detail.toStdString();
        actAs(Role::Sales);
    }

    /// From now on changes are made by the seeded user of a role.
    void actAs(Role role)
    {
        const auto everyone = UserStore(writer()).all();
        ASSERT_TRUE(everyone.has_value());
        for (const User& user : *everyone) {
            if (user.details.role == role) {
                m_author = {user.id, role};
            }
        }
    }
    void actAs(const Author& author) { m_author = author; }
    [[nodiscard]] const Author& author() const { return m_author; }
    [[nodiscard]] Instant now() const { return m_now; }
    void goTo(Instant moment) { m_now = moment; }

    [[nodiscard]] Result<ChangeReceipt> tryChange(const Change& change)
    {
        return runChange(writer(), change, m_author, m_now, kCny);
    }
    /// @return the error of a change that must fail; Internal when it did not.
    [[nodiscard]] Error errorOf(const Change& change)
    {
        const auto receipt = tryChange(change);
        return receipt ? Error{ErrorCode::Internal, u"the change went through"_s} : receipt.error();
    }
    /// Applies a change that must succeed.
    ChangeReceipt apply(const Change& change)
    {
        const auto receipt = tryChange(change);
        EXPECT_TRUE(receipt.has_value()) << (receipt ? "" : receipt.error().detail.toStdString());
        return receipt.value_or(ChangeReceipt());
    }
    /// Applies a change that must succeed. @return the id of the record it made
    template <class IdType> IdType made(const Change& change)
    {
        const ChangeReceipt receipt = apply(change);
        return IdType(receipt.touched.isEmpty() ? 0 : receipt.touched.first().id);
    }
    void undo(const ChangeReceipt& receipt)
    {
        const auto undone = undoChange(writer(), receipt.id, ChangeAction::Undo, m_author, m_now, kCny);
        ASSERT_TRUE(undone.has_value()) << undone.error().detail.toStdString();
    }

    /// The record, or a failure of the test.
    template <class Draft, class IdType> typename StoreOf<Draft>::Record read(CustomerId customer, IdType id)
    {
        auto row = StoreOf<Draft>(writer()).get(customer, id);
        EXPECT_TRUE(row.has_value()) << (row ? "" : row.error().detail.toStdString());
        return row ? *std::move(row) : typename StoreOf<Draft>::Record{IdType(0)};
    }
    Customer customer(CustomerId id) { return read<CustomerDraft>(id, id); }

private:
    Instant m_now = fridayMorning();
    Author m_author;
};

/// The value of a result that must be there.
template <class T> T valueOf(Result<T> result)
{
    EXPECT_TRUE(result.has_value()) << (result ? "" : result.error().detail.toStdString());
    return *std::move(result);
}

[[nodiscard]] inline CustomerDraft customerNamed(const QString& name)
{
    CustomerDraft draft;
    draft.name = name;
    return draft;
}

[[nodiscard]] inline ContactDraft contactNamed(const QString& name)
{
    ContactDraft draft;
    draft.name = name;
    return draft;
}

[[nodiscard]] inline ActivityDraft callAbout(const QString& subject)
{
    ActivityDraft draft;
    draft.subject = subject;
    return draft;
}

[[nodiscard]] inline ActivityDraft planFor(Instant at, const QString& subject)
{
    ActivityDraft draft = callAbout(subject);
    draft.status = ActivityStatus::Planned;
    draft.at = at;
    return draft;
}

/// An order of one line: pieces at a price in yuan.
[[nodiscard]] inline OrderDraft orderOf(int pieces, qint64 yuan, Day day, OrderStatus status = OrderStatus::Confirmed)
{
    OrderLineDraft line;
    line.description = u"electrode"_s;
    line.quantity = Quantity::whole(pieces);
    line.unitPrice = Money(yuan * 100, kCny);
    OrderDraft draft;
    draft.day = day;
    draft.status = status;
    draft.lines = {line};
    return draft;
}

[[nodiscard]] inline OpportunityDraft opportunityOf(const QString& name, qint64 yuan)
{
    OpportunityDraft draft;
    draft.name = name;
    draft.amount = Money(yuan * 100, kCny);
    return draft;
}

[[nodiscard]] inline CaseDraft caseAbout(const QString& subject, Priority priority = Priority::Normal)
{
    CaseDraft draft;
    draft.subject = subject;
    draft.priority = priority;
    return draft;
}

} // namespace zhike::testing
