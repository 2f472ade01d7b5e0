#pragma once

#include "gui/common/cellvalue.h"
#include "services/service/casequeue.h"

namespace zhike {

/// Time left against a promise, as a state with its words: "2 h left", "3 h late", "paused".
[[nodiscard]] StateText promiseWords(const PromiseView& promise);

} // namespace zhike
