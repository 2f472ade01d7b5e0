#include "fuzz/fuzzfile.h"
#include "storage/backup.h"
#include "storage/store.h"

// A company file that somebody sends.

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    using namespace zhike;
    const QString path = fuzz::inputAsFile(data, size);
    const auto store = Store::open({Engine::Sqlite, path}, OpenMode::ReadOnly);
    if (!store) {
        return 0;
    }
    if (const auto session = (*store)->session(SessionKind::Reader)) {
        (void)findDamage(**session, CheckDepth::Full);
        (void)(*session)->integer(u"SELECT count(*) FROM customer WHERE name LIKE '%a%'");
    }
    return 0;
}
