#pragma once

#include "documents/report.h"
#include "services/privacy/personfile.h"

namespace zhike {

/// Everything that is held of a person, to be read and handed out on paper; no word is cut.
[[nodiscard]] Report personReport(const PersonFile& file, const Formats& formats, const QString& company);

/// "Contacts", "Order lines": what rows of a kind are called.
[[nodiscard]] QString kindWords(RecordKind kind);

} // namespace zhike
