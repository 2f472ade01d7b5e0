#pragma once

#include "gui/common/page.h"

namespace zhike {

/// The page of a section.
[[nodiscard]] Page* makePage(Section section, Workplace& workplace);
/// The page of one record, or null for kinds that have none of their own.
[[nodiscard]] Page* makePage(const RecordRef& record, Workplace& workplace);
/// Opens a form over the window, or its page. Forms delete themselves.
void openForm(Form form, const FormStart& start, Workplace& workplace, QWidget* window);

} // namespace zhike
