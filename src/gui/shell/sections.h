#pragma once

#include "domain/people/user.h"
#include "gui/common/workplace.h"

namespace zhike {

/// What the navigation and the history need to know of a section.
struct SectionInfo {
    Section section;
    const char* icon;
    const char* label; ///< context "Section"
};

[[nodiscard]] std::span<const SectionInfo> sections();
[[nodiscard]] const SectionInfo& infoOf(Section section);
[[nodiscard]] QString labelOf(Section section);
/// The page that a role opens on.
[[nodiscard]] Section homeOf(Role role);

} // namespace zhike
