#pragma once

#include "services/sample/samplelanguage.h"
#include "services/sample/sampleproducts.h"
#include "services/sample/samplerecords.h"
#include "services/sample/samplestory.h"

namespace zhike::sample {

/// Makes the records of one customer from its plan: who it is, then what it bought, then its cases and what was done.
class CustomerMaker {
public:
    CustomerMaker(
        const SamplePlanner& planner, const SampleBase& base, const CustomerPlan& plan, PortionNumbers& numbers,
        CustomerRecords& records);
    void make();

private:
    // customermaker.cpp
    void makeCustomer();
    void becomeStoryCustomer(CustomerDraft& draft);
    void rateCustomer(CustomerDraft& draft);
    void nameSource(CustomerDraft& draft);
    void makeContacts();
    void tellContacts();

    // samplesales.cpp
    void makeOpportunities();
    void closeDeal(OpportunityDraft& deal, const PlannedOpportunity& planned);
    void openDeal(OpportunityDraft& deal, const PlannedOpportunity& planned);
    void makeOrders();
    [[nodiscard]] OrderDraft orderHead(const PlannedOrder& planned);
    [[nodiscard]] OrderStatus statusOf(const PlannedOrder& planned);
    void addLines(OrderDraft& order, double spend);
    void addReturnLine(OrderDraft& order);
    [[nodiscard]] OrderLineDraft drawLine(const OrderDraft& order, double net, bool isFirst);
    [[nodiscard]] const SampleProduct& drawProduct(double netCny, bool isFirst);
    /// Something that can drift, break and be calibrated.
    [[nodiscard]] const SampleProduct& drawInstrument();

    // sampleservice.cpp
    void makeCases();
    void drawCase(Case& row, const PlannedCase& planned);
    void solveCase(CaseDraft& draft, const struct SampleCaseTexts& texts, Instant solved);
    void tellCase(Case& row, const StoryCase& story);
    void addEntry(const Case& row, const CaseEntryDraft& entry);
    void makeActivities();
    void drawActivity(ActivityDraft& draft, const PlannedActivity& planned);
    void tellActivity(ActivityDraft& draft, const StoryActivity& story);

    /// A moment of the office's day.
    [[nodiscard]] Instant at(qint32 day, int minute) const;
    /// One in working hours, and not after now.
    [[nodiscard]] Instant workMoment(qint32 day);
    [[nodiscard]] Instant minutesFromNow(qint64 minutes) const;
    /// Where a day stands in the counts of the portion.
    [[nodiscard]] qint32 place(qint32 day) const;
    /// "中文|English" in the language in which the office writes to this customer.
    [[nodiscard]] QString text(std::u16string_view both) const { return inLanguage(both, m_language); }
    [[nodiscard]] std::optional<ContactId> someContact();

    template <class Record> void stamp(Record& record, Instant created) const
    {
        record.customer = CustomerId(m_records.customer.id.value());
        record.createdAt = created;
        record.modifiedAt = created;
    }

    const SamplePlanner& m_planner;
    const SampleOptions& m_options;
    const SampleBase& m_base;
    const CustomerPlan& m_plan;
    PortionNumbers& m_numbers;
    CustomerRecords& m_records;
    SampleRandom m_random;
    bool m_isStory;
    SampleOrigin m_origin;
    SampleLanguage m_language = SampleLanguage::Chinese;
    int m_line = 0; ///< the category that the customer buys most
    std::optional<OpportunityId> m_openDeal;
};

} // namespace zhike::sample
