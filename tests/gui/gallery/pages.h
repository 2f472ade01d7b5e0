#pragma once

#include <QWidget>
#include <memory>

namespace zhike::gallery {

/// A page of customers as in the pictures: head, filters, list, foot, preview.
[[nodiscard]] std::unique_ptr<QWidget> customersPage();
/// Buttons, fields, menus and every small part on one sheet.
[[nodiscard]] std::unique_ptr<QWidget> partsPage();
[[nodiscard]] std::unique_ptr<QWidget> emptyPage();
/// Qt's own widgets in our style.
[[nodiscard]] std::unique_ptr<QWidget> menuSample();
[[nodiscard]] std::unique_ptr<QWidget> dialogSample();
/// Every chart, the table behind one, and a refusal.
[[nodiscard]] std::unique_ptr<QWidget> chartsPage();
/// The charts of moves, stages, keeping and of one value.
[[nodiscard]] std::unique_ptr<QWidget> flowsPage();

} // namespace zhike::gallery
