#pragma once

#include "repositories/packedrows.h"
#include "services/changes/searchtexts.h"
#include "storage/searchindex.h"

#include <algorithm>
#include <future>
#include <span>
#include <vector>

namespace zhike {

inline constexpr size_t kReadyAtATime = 300;

/// Some new records of a batch, ready to be bound: their values, and what search finds them by.
template <class Draft> struct ReadyRecords {
    struct Searched {
        RecordRef record;
        QByteArray tokens;
    };
    PackedRows rows;
    PackedRows lines; ///< of orders
    std::vector<Searched> searched;

    template <class Record> ReadyRecords(std::span<const Record> records, ChangeId batch)
    {
        for (const Record& record : records) {
            rows.add(record, batch.value());
            if constexpr (std::same_as<Draft, OrderDraft>) {
                lines.addLines(record);
            }
            if constexpr (requires { searchTexts(record.details); }) {
                searched.push_back({record.ref(), indexTokens(searchTexts(record.details))});
            }
        }
    }

    [[nodiscard]] Result<void> write(SqlSession& session) const
    {
        ZHIKE_CHECK(writePacked(session, RowStore<Draft, decltype(StoreOf<Draft>::Record::id)>::insertSql(), rows));
        ZHIKE_CHECK(writePacked(session, OrderStore::insertLineSql(), lines));
        for (const Searched& each : searched) {
            ZHIKE_CHECK(addToSearch(session, each.record, each.tokens));
        }
        return {};
    }
};

/// Writes new records of a batch: marked with it instead of a change row each, found by search. The next few are made
/// ready on another thread while some are written.
template <class Draft, class Records>
[[nodiscard]] Result<void> insertAll(SqlSession& session, const Records& records, ChangeId batch)
{
    using Ready = ReadyRecords<Draft>;
    const std::span all(records.data(), size_t(records.size()));
    const auto readyFrom = [all, batch](size_t first) {
        return Ready(all.subspan(first, std::min(kReadyAtATime, all.size() - first)), batch);
    };
    std::future<Ready> next;
    for (size_t first = 0; first < all.size(); first += kReadyAtATime) {
        std::future<Ready> made = std::move(next);
        if (first + kReadyAtATime < all.size()) {
            next = std::async(std::launch::async, readyFrom, first + kReadyAtATime);
        }
        const Ready ready = made.valid() ? made.get() : readyFrom(first);
        ZHIKE_CHECK(ready.write(session));
    }
    return {};
}

} // namespace zhike
