#pragma once

#include "domain/customers/activity.h"
#include "domain/customers/contact.h"
#include "domain/people/user.h"
#include "domain/service/case.h"
#include "services/sample/sampleplan.h"

#include <span>
#include <string_view>

namespace zhike::sample {

/// The named part of the sample company: Haiyue Instruments 海岳仪器, its people, the customers that the pictures of
/// the manual show, and what is going on with them today. Texts are "中文|English". Days count from today, minutes from
/// midnight at the office.
struct StoryPerson {
    std::u16string_view name;
    Role role;
    std::u16string_view team;
};
/// Sales people first: owners of customers are counted in this list.
[[nodiscard]] std::span<const StoryPerson> storyPeople();

struct StoryCustomer {
    std::u16string_view name;
    std::u16string_view secondName;
    std::u16string_view city; ///< of cities() or a Latin city
    std::u16string_view industry;
    int line; ///< the category that it buys most
    int owner;
    int orders;
    int lastDaysAgo;
    int gapDays; ///< mean between orders
    qint64 meanSpend; ///< CNY
};
[[nodiscard]] std::span<const StoryCustomer> storyCustomers();

/// Something done with a story customer, or planned.
struct StoryActivity {
    int customer;
    ActivityKind kind;
    ActivityStatus status;
    int owner;
    int day;
    int minute;
    std::u16string_view subject;
    std::u16string_view text;
};
[[nodiscard]] std::span<const StoryActivity> storyActivities();

struct StoryDeal {
    int customer;
    int stage; ///< among the open stages of the board
    std::u16string_view name;
    qint64 amount; ///< CNY
    int closeInDays;
    int daysInStage;
};
[[nodiscard]] std::span<const StoryDeal> storyDeals();

struct StoryEntry {
    bool isOurs;
    EntryVisibility visibility;
    Channel channel;
    int afterMinutes; ///< the case was opened
    std::u16string_view text;
};
struct StoryCase {
    int customer;
    CaseStatus status;
    Priority priority;
    Channel channel;
    int openedMinutesAgo;
    int dueInMinutes; ///< from now; of a closed case: from its opening
    std::u16string_view subject;
    int rating; ///< 0 for none
    std::span<const StoryEntry> entries;
};
[[nodiscard]] std::span<const StoryCase> storyCases();

struct StoryContact {
    int customer;
    std::u16string_view name;
    std::u16string_view secondName;
    std::u16string_view title;
    std::u16string_view department;
    BuyingRole role;
    std::u16string_view phone;
    std::u16string_view mail;
};
[[nodiscard]] std::span<const StoryContact> storyContacts();

/// The amounts of the newest orders of a customer, newest first, where the story tells them; else empty.
[[nodiscard]] std::span<const qint64> storyAmounts(int customer);

/// Plans a story customer. @return false when `index` is not one of them, and the plan is as it was.
[[nodiscard]] bool planStory(qint64 index, qint32 firstDay, qint32 lastDay, SampleRandom& random, CustomerPlan& plan);

} // namespace zhike::sample
