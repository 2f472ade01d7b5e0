#include "services/sample/customermaker.h"

#include "services/sample/samplerelations.h"

namespace zhike::sample {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 kDetailStream = 2;
constexpr qint64 kMinuteMs = 60'000;
constexpr int kDayMinutes = 1440;

bool isHan(std::u16string_view text)
{
    return !text.empty() && text.front() > 0x2E80;
}

/// Not a university, college, institute or centre.
bool isChineseFirm(std::u16string_view name)
{
    return isHan(name) && QStringView(u"学院心所").indexOf(QChar(name.back())) < 0;
}

SampleOrigin storyOrigin(const StoryCustomer& story)
{
    SampleOrigin origin;
    for (const City& city : cities()) {
        if (city.name == story.city) {
            origin.city = &city;
        }
    }
    for (const City& city : taiwanCities()) {
        if (city.name == story.city) {
            origin.city = &city;
            origin.script = SampleOrigin::Script::Taiwanese;
        }
    }
    if (!isHan(story.name)) {
        origin.script = SampleOrigin::Script::Latin;
        origin.nation = &nations().front();
        for (const Nation& nation : nations()) {
            for (const Word city : nation.cities) {
                if (origin.isAbroad() && city.starts_with(story.city)) {
                    origin.nation = &nation;
                }
            }
        }
    }
    return origin;
}

} // namespace

void PortionNumbers::count(const CustomerPlan& plan, qint32 firstDay)
{
    const auto place = [&](qint32 day) { return std::clamp(day - firstDay, 0, qint32(orders.days()) - 1); };
    for (const PlannedOrder& order : plan.orders) {
        orders.add(place(order.day));
    }
    for (const PlannedActivity& activity : plan.activities) {
        activities.add(place(activity.createdDay));
    }
    for (const PlannedCase& serviceCase : plan.cases) {
        cases.add(place(serviceCase.day));
        entries += serviceCase.entries;
    }
    for (const PlannedOpportunity& opportunity : plan.opportunities) {
        opportunities.add(place(opportunity.day));
    }
    contacts += plan.contacts;
}

void makeRecords(
    const SamplePlanner& planner, const SampleBase& base, const CustomerPlan& plan, PortionNumbers& numbers,
    CustomerRecords& records)
{
    CustomerMaker(planner, base, plan, numbers, records).make();
    makeRelations(planner, base, plan, records);
}

CustomerMaker::CustomerMaker(
    const SamplePlanner& planner, const SampleBase& base, const CustomerPlan& plan, PortionNumbers& numbers,
    CustomerRecords& records)
    : m_planner(planner), m_options(planner.options()), m_base(base), m_plan(plan), m_numbers(numbers),
      m_records(records), m_random(SampleRandom::stream(m_options.seed, kDetailStream, quint64(plan.index))),
      m_isStory(m_options.tellsStory && plan.index < qint64(storyCustomers().size()))
{
}

void CustomerMaker::make()
{
    makeCustomer();
    makeContacts();
    makeOpportunities();
    makeOrders();
    makeCases();
    makeActivities();
}

Instant CustomerMaker::at(qint32 day, int minute) const
{
    return Instant((day * qint64(kDayMinutes) + minute - m_options.utcOffsetMinutes) * kMinuteMs);
}

Instant CustomerMaker::workMoment(qint32 day)
{
    const Instant moment = at(day, int(m_random.between(510, 1075)));
    return moment < m_options.now ? moment : minutesFromNow(-m_random.between(1, 50));
}

Instant CustomerMaker::minutesFromNow(qint64 minutes) const
{
    return Instant(m_options.now.msSinceEpoch() + minutes * kMinuteMs);
}

qint32 CustomerMaker::place(qint32 day) const
{
    return std::clamp(day, m_planner.firstDay(), m_planner.lastDay()) - m_planner.firstDay();
}

std::optional<ContactId> CustomerMaker::someContact()
{
    return m_records.contacts.isEmpty() ? std::nullopt : std::optional(m_random.of(m_records.contacts).id);
}

void CustomerMaker::makeCustomer()
{
    Customer& row = m_records.customer;
    row.id = CustomerId(m_base.firstCustomer + m_plan.index);
    row.details = CustomerDraft();
    CustomerDraft& draft = row.details;
    m_origin = m_isStory ? storyOrigin(storyCustomers()[size_t(m_plan.index)]) : drawOrigin(m_random, m_options.style);
    m_language = languageFor(m_options.style, m_origin);
    SampleStyle style = m_options.style;
    style.organisations = m_isStory ? 1 : style.organisations;
    m_line = drawCustomer(m_random, style, m_origin, draft);
    draft.number = u"K-%1"_s.arg(m_base.firstCustomerNumber + m_plan.index);
    draft.owner = m_random.of(m_base.sellers);
    if (m_options.hasExternalKeys) {
        draft.externalKey = u"A%1"_s.arg(100'000 + m_plan.index);
    }
    if (m_isStory) {
        becomeStoryCustomer(draft);
    }
    rateCustomer(draft);
    stamp(row, workMoment(m_plan.createdDay));
}

void CustomerMaker::becomeStoryCustomer(CustomerDraft& draft)
{
    const StoryCustomer& story = storyCustomers()[size_t(m_plan.index)];
    m_line = story.line;
    draft.kind = CustomerKind::Organisation;
    draft.name = plainText(story.name);
    draft.secondName = plainText(story.secondName);
    draft.legalName = isChineseFirm(story.name) ? draft.name + u"有限公司"_s : draft.name;
    draft.industry = inLanguage(story.industry, m_options.style.language);
    draft.website = u"www."_s + domainOf(draft);
    draft.mails = {{ReachUse::Work, u"info@"_s + domainOf(draft)}};
    draft.owner = m_base.sellers[size_t(story.owner) % m_base.sellers.size()];
    if (m_origin.isAbroad()) {
        draft.city = plainText(story.city);
    }
}

void CustomerMaker::rateCustomer(CustomerDraft& draft)
{
    const size_t orders = m_plan.orders.size();
    const bool isSilent = orders > 0 && m_planner.lastDay() - m_plan.orders.back().day > 700;
    draft.status = isSilent    ? CustomerStatus::Former
        : orders > 0           ? CustomerStatus::Customer
        : m_random.chance(0.4) ? CustomerStatus::Lead
                               : CustomerStatus::Prospect;
    draft.grade = orders > 25 ? Grade::A
        : orders > 10         ? Grade::B
        : orders > 3          ? Grade::C
        : orders > 0          ? Grade::D
                              : Grade::Unknown;
    if (orders == 0) {
        draft.rating = Rating(1 + m_random.weighted({15, 45, 40}));
    } else {
        draft.paymentTerms = text(m_random.chance(0.7) ? u"月结 30 天|30 days net" : u"款到发货|In advance");
        draft.creditLimit = Money(m_random.between(1, 40) * 1'000'000, kCny);
        draft.creditStatus = CreditStatus(m_random.weighted({94, 4, 2}));
    }
    nameSource(draft);
}

void CustomerMaker::nameSource(CustomerDraft& draft)
{
    const bool isReferred = m_plan.index > 50 && m_random.chance(0.06);
    draft.source = isReferred ? Source::Referral : Source(m_random.between(1, 9));
    if (isReferred) {
        draft.referredBy = CustomerId(m_base.firstCustomer + m_random.below(m_plan.index));
    } else if (m_plan.index > 50 && draft.kind == CustomerKind::Organisation && m_random.chance(0.02)) {
        draft.parent = CustomerId(m_base.firstCustomer + m_random.below(m_plan.index));
    }
}

void CustomerMaker::makeContacts()
{
    m_records.contacts.clear();
    for (int i = 0; i < m_plan.contacts; ++i) {
        Contact row{ContactId(m_base.firstContact + m_numbers.contacts++)};
        row.details = drawContact(m_random, m_options.style, m_origin, m_records.customer.details, i);
        stamp(row, m_records.customer.createdAt);
        m_records.contacts.append(std::move(row));
    }
    if (m_isStory) {
        tellContacts();
    }
}

void CustomerMaker::tellContacts()
{
    qsizetype told = 0;
    for (const StoryContact& story : storyContacts()) {
        if (story.customer == m_plan.index && told < m_records.contacts.size()) {
            ContactDraft& contact = m_records.contacts[told++].details;
            contact.name = plainText(story.name);
            contact.secondName = plainText(story.secondName);
            contact.title = text(story.title);
            contact.department = text(story.department);
            contact.role = story.role;
            contact.phones = {{ReachUse::Mobile, plainText(story.phone)}};
            contact.mails = {{ReachUse::Work, plainText(story.mail)}};
        }
    }
}

} // namespace zhike::sample
