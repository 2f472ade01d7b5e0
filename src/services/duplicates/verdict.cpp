#include "services/duplicates/verdict.h"

#include "repositories/customers/verdicts.h"

#include <algorithm>

namespace zhike {

Change markNotDuplicates(QList<CustomerId> customers, const QString& name)
{
    std::ranges::sort(customers);
    return {
        {ChangeAction::MarkNotDuplicate, name},
        [customers = std::move(customers)](ChangeContext& context) -> Result<void> {
            ZHIKE_TRY(const QList<CustomerPair> known, notDuplicates(context.session()));
            for (qsizetype i = 0; i < customers.size(); ++i) {
                for (qsizetype j = i + 1; j < customers.size(); ++j) {
                    const bool isKnown = std::ranges::any_of(known, [&](const CustomerPair& pair) {
                        return pair.one == customers[i] && pair.other == customers[j];
                    });
                    if (!isKnown) {
                        ZHIKE_CHECK(context.insert(customers[i], NotDuplicateDraft{customers[j]}));
                    }
                }
            }
            return {};
        }};
}

} // namespace zhike
