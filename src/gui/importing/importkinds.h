#pragma once

#include "gui/common/workplace.h"

namespace zhike {

/// How the window calls rows of a kind.
[[nodiscard]] QString wordsOfSubject(RecordKind subject);
/// The page on which what came in is seen.
[[nodiscard]] Section pageOfSubject(RecordKind subject);

} // namespace zhike
